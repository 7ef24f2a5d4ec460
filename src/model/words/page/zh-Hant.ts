import type {PageWords} from './words.ts';

const list = (names: string[]) => names.join('、');

export const words: PageWords = {
  overviewLead: ({name, top, topCount, single, named}) =>
    `每條線是一個集群，停靠的城市就是成員；站名旁的號碼是這座城市參與的集群${single > 0 ? '，方牌表示只此一市' : ''}。${list(top)}${named ? '入選' : '參與'}${topCount}個，為全${name.at(-1)}最多。`,
  source: ({issuer, date}) => `來源：${issuer}，${date}公佈`,
  boundaries: (source) => source,
  notice: '示意圖，界線不作劃界依據；站點示意地市，不代表市區位置',
  approval: (number) => `審圖號：${number}`,
  sideways: '地圖比這一欄寬，可左右滑動。',
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
