import type {Extent, Words} from './words.ts';

const list = (names: string[]) => names.join('、');
const each = (names: string[], count: number) =>
  names.length > 1 ? `${list(names)}各${count}个` : `${list(names)}${count}个`;
const apart = (groups: string[][]) => {
  const alone = groups.filter((group) => group.length === 1).flat();
  const joined = groups
    .filter((group) => group.length > 1)
    .map((group) =>
      group.length === 2 ? `${group[0]}与${group[1]}只与对方相连。` : `${list(group)}只在彼此之间相连。`,
    );
  return [...joined, ...(alone.length > 0 ? [`${list(alone)}不与其他城市相连。`] : [])].join('');
};
/** Who is not named takes part all the same. */
const entered = (named: boolean) => (named ? '入选' : '参与');
function tellExtent(no: number, {cities, where}: Extent): string {
  if (where) return `名单写的是${where}，没有写明城市，图上没有它的线。`;
  return cities.length > 1
    ? `成员是${list(cities)}${cities.length}座城市，图上由标着${no}的线相连。`
    : `仅${cities[0]}一城，图上是${cities[0]}旁标着${no}的方牌。`;
}

export const words: Words = {
  list,
  date: (iso) => {
    const [year, month, day] = iso.split('-').map(Number);
    return `${year}年${month}月${day}日`;
  },
  siteName: (province) => `${province}产业集群地图`,
  overviewHeadline: ({province, clusters, kind, linked}) =>
    `${province}${clusters}个${kind}，${linked > 0 ? '把哪些城市连在一起' : '分布在哪些城市'}`,
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
    `${province}${cities}座城市与${clusters}个${kind}的连线图：${linked}个集群各用一组线连起两座或更多城市${single > 0 ? `，另外${single}个各在一座城市` : ''}${unplaced > 0 ? `，另有${unplaced}个没有写明城市` : ''}。${list(top)}${entered(named)}${topCount}个，为全${name.at(-1)}最多${next.length > 0 ? `；${each(next, nextCount)}` : ''}。${apart(groups)}`,
  overviewTitle: ({top, topCount}) => `${list(top)}最多：${topCount}个集群`,
  overviewBody: ({next, nextCount, apart: groups}) =>
    `${next.length > 0 ? `${each(next, nextCount)}。` : ''}${apart(groups)}`,
  cityHeadline: ({city, clusters, partners, named}) =>
    `${city}${entered(named)}${clusters}个集群，${partners > 0 ? `与${partners}座城市产业相连` : '不与其他城市相连'}`,
  cityText: ({city, clusters, partners, named}) =>
    `${city}${entered(named)}${clusters.length}个集群，${partners > 0 ? `与${partners}座城市产业相连` : '不与其他城市相连'}。${clusters
      .map(({industry, others}) =>
        others.length > 0 ? `${industry}：与${list(others)}` : `${industry}：仅${city}一城`,
      )
      .join('；')}。`,
  cityUnnamed: (city) => `名单没有写到${city}`,
  clusterHeadline: ({industry, cities, where}) =>
    `${industry}产业集群：${where ?? (cities.length > 1 ? `${cities.length}座城市` : `只在${cities[0]}`)}`,
  clusterText: ({industry, no, province, kind, ...extent}) =>
    `${industry}产业集群，列${province}${kind}名单第${no}号，${tellExtent(no, extent)}`,
  pairHeadline: ({city, industry, cities}) =>
    cities > 1 ? `${city}：${industry}产业集群${cities}座城市之一` : `${city}：${industry}产业集群唯一的城市`,
  pairText: ({city, industry, others}) =>
    others.length > 0 ? `${city}在${industry}产业集群中与${list(others)}相连。` : `${industry}产业集群只在${city}。`,
  clusterName: (industry) => `${industry}产业集群`,
  clusterLabel: ({industry, cities, where}) => `${industry}产业集群：${where ?? list(cities)}`,
  cityLabel: ({city, clusters}) => `${city}：${clusters}个集群`,
  cellLabel: ({city, industry}) => `${city}，${industry}`,
  sharedLabel: ({a, b, industries}) =>
    industries.length > 0
      ? `${a}与${b}同在${industries.length}个集群：${list(industries)}`
      : `${a}与${b}没有共同的集群`,
  onlyCity: '只有这座城市',
  sourceLong: ({issuer, title, date}) => `${issuer}《${title}》，${date}公布`,
  status: ({status, date}) => `${status === 'named' ? '入选' : '拟培育'}，以${date}公布的名单为准`,
  officialName: '全称',
  rules: '规则',
  aims: ({aims, strengths}) => `目标：${aims}${strengths ? `；${strengths}` : ''}。`,
  dataVersion: (version) => `数据版本 ${version}`,
  corrections: '更正',
  search: '搜索城市或产业',
  noMatch: '没有找到',
  matrix: '集群与城市对照表',
  industry: '产业',
  zoomIn: '放大',
  zoomOut: '缩小',
  wholeMap: '看全图',
  panNorth: '上移',
  panSouth: '下移',
  panWest: '左移',
  panEast: '右移',
  dark: '深色',
  light: '浅色',
  fullscreen: '全屏',
  leaveFullscreen: '退出全屏',
  staticMap: '此处显示静态底图，选择照常可用。',
  notLoaded: '没有载入。请再点一次，或重新打开本页。',
  useTwoFingers: '用两根手指移动地图',
  useCtrlWheel: (key) => `按住 ${key} 键滚动，可缩放地图`,
};
