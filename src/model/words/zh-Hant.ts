import type {Extent, Words} from './words.ts';

const list = (names: string[]) => names.join('、');
const each = (names: string[], count: number) =>
  names.length > 1 ? `${list(names)}各${count}個` : `${list(names)}${count}個`;
const apart = (groups: string[][]) => {
  const alone = groups.filter((group) => group.length === 1).flat();
  const joined = groups
    .filter((group) => group.length > 1)
    .map((group) =>
      group.length === 2 ? `${group[0]}與${group[1]}只與對方相連。` : `${list(group)}只在彼此之間相連。`,
    );
  return [...joined, ...(alone.length > 0 ? [`${list(alone)}不與其他城市相連。`] : [])].join('');
};
/** Who is not named takes part all the same. */
const entered = (named: boolean) => (named ? '入選' : '參與');
function tellExtent(no: number, {cities, where}: Extent): string {
  if (where) return `名單寫的是${where}，沒有寫明城市，圖上沒有它的線。`;
  return cities.length > 1
    ? `成員是${list(cities)}${cities.length}座城市，圖上由標著${no}的線相連。`
    : `僅${cities[0]}一城，圖上是${cities[0]}旁標著${no}的方牌。`;
}

export const words: Words = {
  list,
  date: (iso) => {
    const [year, month, day] = iso.split('-').map(Number);
    return `${year}年${month}月${day}日`;
  },
  siteName: (province) => `${province}產業集群地圖`,
  overviewHeadline: ({province, clusters, kind, linked}) =>
    `${province}${clusters}個${kind}，${linked > 0 ? '把哪些城市連在一起' : '分佈在哪些城市'}`,
  overviewText: ({
    province,
    name,
    kind,
    cities,
    clusters,
    linked,
    single,
    unplaced,
    named,
    top,
    topCount,
    next,
    nextCount,
    apart: groups,
  }) =>
    `${province}${cities}座城市與${clusters}個${kind}的連線圖：${linked}個集群各用一組線連起兩座或更多城市${single > 0 ? `，另外${single}個各在一座城市` : ''}${unplaced > 0 ? `，另有${unplaced}個沒有寫明城市` : ''}。${list(top)}${entered(named)}${topCount}個，為全${name.at(-1)}最多${next.length > 0 ? `；${each(next, nextCount)}` : ''}。${apart(groups)}`,
  overviewTitle: ({top, topCount}) => `${list(top)}最多：${topCount}個集群`,
  overviewBody: ({next, nextCount, apart: groups}) =>
    `${next.length > 0 ? `${each(next, nextCount)}。` : ''}${apart(groups)}`,
  cityHeadline: ({city, clusters, partners, named}) =>
    `${city}${entered(named)}${clusters}個集群，${partners > 0 ? `與${partners}座城市產業相連` : '不與其他城市相連'}`,
  cityText: ({city, clusters, partners, named}) =>
    `${city}${entered(named)}${clusters.length}個集群，${partners > 0 ? `與${partners}座城市產業相連` : '不與其他城市相連'}。${clusters
      .map(({industry, others}) =>
        others.length > 0 ? `${industry}：與${list(others)}` : `${industry}：僅${city}一城`,
      )
      .join('；')}。`,
  cityUnnamed: (city) => `名單沒有寫到${city}`,
  clusterHeadline: ({industry, cities, where}) =>
    `${industry}產業集群：${where ?? (cities.length > 1 ? `${cities.length}座城市` : `只在${cities[0]}`)}`,
  clusterText: ({industry, no, province, kind, ...extent}) =>
    `${industry}產業集群，列${province}${kind}名單第${no}號，${tellExtent(no, extent)}`,
  pairHeadline: ({city, industry, cities}) =>
    cities > 1 ? `${city}：${industry}產業集群${cities}座城市之一` : `${city}：${industry}產業集群唯一的城市`,
  pairText: ({city, industry, others}) =>
    others.length > 0 ? `${city}在${industry}產業集群中與${list(others)}相連。` : `${industry}產業集群只在${city}。`,
  clusterName: (industry) => `${industry}產業集群`,
  clusterLabel: ({industry, cities, where}) => `${industry}產業集群：${where ?? list(cities)}`,
  cityLabel: ({city, clusters}) => `${city}：${clusters}個集群`,
  cellLabel: ({city, industry}) => `${city}，${industry}`,
  sharedLabel: ({a, b, industries}) =>
    industries.length > 0
      ? `${a}與${b}同在${industries.length}個集群：${list(industries)}`
      : `${a}與${b}沒有共同的集群`,
  onlyCity: '只有這座城市',
  sourceLong: ({issuer, title, date}) => `${issuer}《${title}》，${date}公佈`,
  status: ({status, date}) => `${status === 'named' ? '入選' : '擬培育'}，以${date}公佈的名單為準`,
  officialName: '全稱',
  rules: '規則',
  aims: ({aims, strengths}) => `目標：${aims}${strengths ? `；${strengths}` : ''}。`,
  dataVersion: (version) => `數據版本 ${version}`,
  corrections: '更正',
  search: '搜索城市或產業',
  noMatch: '沒有找到',
  matrix: '集群與城市對照表',
  industry: '產業',
  zoomIn: '放大',
  zoomOut: '縮小',
  wholeMap: '看全圖',
  panNorth: '上移',
  panSouth: '下移',
  panWest: '左移',
  panEast: '右移',
  dark: '深色',
  light: '淺色',
  fullscreen: '全屏',
  leaveFullscreen: '退出全屏',
  staticMap: '此處顯示靜態底圖，選擇照常可用。',
  notLoaded: '沒有載入。請再點一次，或重新打開本頁。',
  useTwoFingers: '用兩根手指移動地圖',
  useCtrlWheel: (key) => `按住 ${key} 鍵滾動，可縮放地圖`,
};
