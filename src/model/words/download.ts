import type {Lang} from '../langs.ts';

/** The words of the download menu and of the files that it makes, in one language. */
export interface DownloadWords {
  open: string;
  close: string;
  /** What the menu takes along: the view that is shown, or in a frame only what stands ready as a file. */
  about: (headline: string) => string;
  framed: string;
  page: string;

  pictures: string;
  svg: string;
  png: (scale: number) => string;

  print: string;
  width: string;
  millimetres: (width: number) => string;
  inColour: string;
  inOne: string;
  printSvg: string;

  data: string;
  csv: string;
  json: string;
  geojson: string;

  citation: string;
  cite: (o: {issuer: string; title: string; date: string; site: string; version: string; address: string}) => string;
  copy: string;
  copied: string;
  notCopied: string;

  wechat: string;
  wechatText: string;
  wechatCopy: string;
  /** The hint over the WeChat map, and what stands there after a tap. */
  wechatHint: string;

  making: string;
  made: (file: string) => string;
  failed: (o: {file: string; reason: string}) => string;
  tooLarge: string;
  notDrawn: string;
  notLoaded: string;
  outOfRange: (o: {least: number; most: number}) => string;
  insteadSvg: string;

  /**
   * What lines and numbers mean, for a picture without the page round it.
   * @param o `single` clusters of one city; `numbered` where lines carry their numbers instead of colours
   */
  key: (o: {single: number; numbered: boolean}) => string;
  /** A cluster of nearly all cities, which has no line. */
  withoutLine: (o: {name: string; where: string}) => string;
  /** The headings of the table of memberships. */
  columns: {
    no: string;
    official: string;
    industry: string;
    city: string;
    code: string;
    cities: string;
    batch: string;
    issuer: string;
    published: string;
  };
}

const zhHans: DownloadWords = {
  open: '下载',
  close: '关闭',
  about: (headline) => `当前画面：${headline}`,
  framed: '在嵌入的页面里，链接会在新窗口打开；更多尺寸和印刷版请到地图页面下载。',
  page: '打开地图页面',

  pictures: '图片',
  svg: 'SVG（矢量图，可用 Illustrator、Inkscape 编辑）',
  png: (scale) => `PNG ${scale}×`,

  print: '印刷',
  width: '栏宽（毫米）',
  millimetres: (width) => `${width} 毫米`,
  inColour: '多色',
  inOne: '单色（号码嵌在线上）',
  printSvg: '下载印刷用 SVG',

  data: '数据',
  csv: 'CSV（集群与城市名单，可用 Excel 打开）',
  json: 'JSON（本页内容）',
  geojson: 'GeoJSON（各市边界与所属集群）',

  citation: '引用',
  cite: ({issuer, title, date, site, version, address}) =>
    `${issuer}《${title}》，${date}公布。图：${site}，数据版本 ${version}${address ? `，${address}` : ''}。`,
  copy: '复制',
  copied: '已复制',
  notCopied: '浏览器不允许复制，请选中文字再复制',

  wechat: '微信公众号',
  wechatText: '可直接粘贴进公众号文章的互动图：读者点一座城市或一个产业，对应的集群亮起几秒。',
  wechatCopy: '复制到公众号',
  wechatHint: '点一座城市，或下面的一个产业',

  making: '正在生成…',
  made: (file) => `已生成 ${file}`,
  failed: ({file, reason}) => `未能生成 ${file}：${reason}。`,
  tooLarge: '图片太大，浏览器画不下',
  notDrawn: '浏览器没有画出这张图',
  notLoaded: '所需文件没有载入',
  outOfRange: ({least, most}) => `栏宽须在 ${least} 到 ${most} 毫米之间`,
  insteadSvg: '请改用 SVG',

  key: ({single, numbered}) =>
    `每条线是一个集群${numbered ? '，线上号码即集群' : ''}，停靠的城市是成员${single > 0 ? '；方形号码：只此一市' : ''}。`,
  withoutLine: ({name, where}) => `${name}（${where}，不画线）`,
  columns: {
    no: '序号',
    official: '集群全称',
    industry: '产业',
    city: '城市',
    code: '行政区划代码',
    cities: '城市数',
    batch: '批次',
    issuer: '发布单位',
    published: '公布日期',
  },
};

const zhHant: DownloadWords = {
  open: '下載',
  close: '關閉',
  about: (headline) => `當前畫面：${headline}`,
  framed: '在嵌入的頁面裡，鏈接會在新窗口打開；更多尺寸和印刷版請到地圖頁面下載。',
  page: '打開地圖頁面',

  pictures: '圖片',
  svg: 'SVG（矢量圖，可用 Illustrator、Inkscape 編輯）',
  png: (scale) => `PNG ${scale}×`,

  print: '印刷',
  width: '欄寬（毫米）',
  millimetres: (width) => `${width} 毫米`,
  inColour: '多色',
  inOne: '單色（號碼嵌在線上）',
  printSvg: '下載印刷用 SVG',

  data: '數據',
  csv: 'CSV（集群與城市名單，可用 Excel 打開）',
  json: 'JSON（本頁內容）',
  geojson: 'GeoJSON（各市邊界與所屬集群）',

  citation: '引用',
  cite: ({issuer, title, date, site, version, address}) =>
    `${issuer}《${title}》，${date}公佈。圖：${site}，數據版本 ${version}${address ? `，${address}` : ''}。`,
  copy: '複製',
  copied: '已複製',
  notCopied: '瀏覽器不允許複製，請選中文字再複製',

  wechat: '微信公眾號',
  wechatText: '可直接粘貼進公眾號文章的互動圖：讀者點一座城市或一個產業，對應的集群亮起幾秒。',
  wechatCopy: '複製到公眾號',
  wechatHint: '點一座城市，或下面的一個產業',

  making: '正在生成…',
  made: (file) => `已生成 ${file}`,
  failed: ({file, reason}) => `未能生成 ${file}：${reason}。`,
  tooLarge: '圖片太大，瀏覽器畫不下',
  notDrawn: '瀏覽器沒有畫出這張圖',
  notLoaded: '所需文件沒有載入',
  outOfRange: ({least, most}) => `欄寬須在 ${least} 到 ${most} 毫米之間`,
  insteadSvg: '請改用 SVG',

  key: ({single, numbered}) =>
    `每條線是一個集群${numbered ? '，線上號碼即集群' : ''}，停靠的城市是成員${single > 0 ? '；方形號碼：只此一市' : ''}。`,
  withoutLine: ({name, where}) => `${name}（${where}，不畫線）`,
  columns: {
    no: '序號',
    official: '集群全稱',
    industry: '產業',
    city: '城市',
    code: '行政區劃代碼',
    cities: '城市數',
    batch: '批次',
    issuer: '發佈單位',
    published: '公佈日期',
  },
};

const en: DownloadWords = {
  open: 'Download',
  close: 'Close',
  about: (headline) => `This view: ${headline}`,
  framed: 'Inside an embed the links open in a new window; for more sizes and for print go to the page of the map.',
  page: 'Open the page of the map',

  pictures: 'Pictures',
  svg: 'SVG (vector, for Illustrator and Inkscape)',
  png: (scale) => `PNG ${scale}×`,

  print: 'Print',
  width: 'Column width (mm)',
  millimetres: (width) => `${width} mm`,
  inColour: 'Colour',
  inOne: 'One ink (numbers in the lines)',
  printSvg: 'Download SVG for print',

  data: 'Data',
  csv: 'CSV (clusters and their cities, opens in Excel)',
  json: 'JSON (what this page says)',
  geojson: 'GeoJSON (boundaries of the cities with their clusters)',

  citation: 'Citation',
  cite: ({issuer, title, date, site, version, address}) =>
    `${issuer}: ${title}, published ${date}. Map: ${site}, data version ${version}${address ? `, ${address}` : ''}.`,
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'The browser does not allow copying: select the text and copy it yourself',

  wechat: 'WeChat',
  wechatText:
    'A map to paste into a WeChat article: a tap on a city or an industry lights its clusters for a few seconds.',
  wechatCopy: 'Copy for WeChat',
  wechatHint: 'Tap a city, or an industry below',

  making: 'Drawing…',
  made: (file) => `${file} is ready`,
  failed: ({file, reason}) => `${file} could not be made: ${reason}.`,
  tooLarge: 'the picture is too large for this browser',
  notDrawn: 'the browser did not draw it',
  notLoaded: 'a file that it needs did not load',
  outOfRange: ({least, most}) => `the width must be from ${least} to ${most} mm`,
  insteadSvg: 'Take the SVG instead',

  key: ({single, numbered}) =>
    `A line is a cluster${numbered ? ', with its number set into it' : ''}; its stops are the members${single > 0 ? '. A square number: one city only' : ''}.`,
  withoutLine: ({name, where}) => `${name} (${where}, no line)`,
  columns: {
    no: 'No.',
    official: 'Official name',
    industry: 'Industry (our translation)',
    city: 'City',
    code: 'Division code',
    cities: 'Number of cities',
    batch: 'Batch',
    issuer: 'Issued by',
    published: 'Published',
  },
};

export const DOWNLOAD: Record<Lang, DownloadWords> = {'zh-Hans': zhHans, 'zh-Hant': zhHant, en};
