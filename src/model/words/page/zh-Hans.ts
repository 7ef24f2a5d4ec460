import type {PageWords} from './words.ts';

const list = (names: string[]) => names.join('、');

export const words: PageWords = {
  overviewLead: ({top, topCount, single}) =>
    `每条线是一个集群，线连到的城市才是它的成员；${single > 0 ? '带数字的圆盘是仅有一座城市的集群。' : ''}${list(top)}入选${topCount}个，为全区最多。点城市看它的集群，点产业看它的版图。`,
  source: ({issuer, date}) => `来源：${issuer}，${date}公布`,
  boundaries: (source) => source,
  notice: '示意图，界线不作划界依据',
  approval: (number) => `审图号：${number}`,
  all: '全部',
  clear: '清除选择，看全部',
  openMatrix: '显示为表格',
  openPage: '打开完整页面',
  share: '分享 / 嵌入',
  languageName: '简',
  tools: '语言与工具',
  skip: '跳到列表',
  notFound: '没有这一页',
  notFoundText: '这个地址没有对应的城市或产业。',
  toMap: '看地图',
};
