import type {PageWords} from './words.ts';

const list = (names: string[]) => names.join('、');

export const words: PageWords = {
  overviewLead: ({top, topCount, single}) =>
    `每條線是一個集群，線連到的城市才是它的成員；${single > 0 ? '帶數字的圓盤是僅有一座城市的集群。' : ''}${list(top)}入選${topCount}個，為全區最多。點城市看它的集群，點產業看它的版圖。`,
  source: ({issuer, date}) => `來源：${issuer}，${date}公佈`,
  boundaries: (source) => source,
  notice: '示意圖，界線不作劃界依據',
  approval: (number) => `審圖號：${number}`,
  all: '全部',
  clear: '清除選擇，看全部',
  openMatrix: '顯示為表格',
  openPage: '打開完整頁面',
  share: '分享 / 嵌入',
  languageName: '繁',
  tools: '語言與工具',
  skip: '跳到列表',
  notFound: '沒有這一頁',
  notFoundText: '這個地址沒有對應的城市或產業。',
  toMap: '看地圖',
};
