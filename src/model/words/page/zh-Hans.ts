import type {PageWords} from './words.ts';

const list = (names: string[]) => names.join('、');

export const words: PageWords = {
  overviewLead: ({name, top, topCount, single, named}) =>
    `每条线是一个集群，停靠的城市就是成员；站名旁的号码是这座城市参与的集群${single > 0 ? '，方牌表示只此一市' : ''}。${list(top)}${named ? '入选' : '参与'}${topCount}个，为全${name.at(-1)}最多。`,
  source: ({issuer, date}) => `来源：${issuer}，${date}公布`,
  boundaries: (source) => source,
  notice: '示意图，界线不作划界依据；站点示意地市，不代表市区位置',
  approval: (number) => `审图号：${number}`,
  sideways: '地图比这一栏宽，可左右滑动。',
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
