import type {Lang} from '../langs.ts';

/** Words of the share dialog, the frame's report and the conformance page; loaded with them and not before. */
export interface ShareWords {
  title: string;
  intro: string;
  close: string;
  copy: string;
  copied: string;
  copyFailed: string;
  kinds: Record<'address' | 'frame' | 'script' | 'element' | 'image', {name: string; when: string}>;
  keeps: string;
  cms: Record<'wordpress' | 'wordpress-author' | 'ueditor', string>;
  verdict: Record<'whole' | 'part' | 'nothing', string>;
  preview: string;
  phone: string;
  column: string;
  check: {
    title: string;
    scripts: string;
    origin: string;
    opaque: string;
    host: string;
    unknown: string;
    width: string;
    storage: string;
    webgl: string;
    fullscreen: string;
    downloads: string;
    tryDownload: string;
    height: string;
    followed: (protocols: string[]) => string;
    notFollowed: string;
    asked: string;
    none: string;
    yes: string;
    no: string;
  };
  conformance: {
    title: string;
    intro: string;
    waiting: string;
    pass: string;
    fail: string;
    noScript: string;
    height: (px: number) => string;
    frame: (host: string) => string;
  };
}

// begin zh-Hans
const zhHans: ShareWords = {
  title: '分享与嵌入',
  intro: '以下都指向当前的选择。复制一种，贴进稿件。',
  close: '关闭',
  copy: '复制',
  copied: '已复制',
  copyFailed: '没有复制成功，文字已选中，请手动复制。',
  kinds: {
    address: {name: '地址', when: '贴进 WordPress、Ghost 等系统，会自动变成地图。'},
    frame: {name: '框架', when: '后台不允许脚本时用；高度按600像素宽的正文取定。'},
    script: {name: '框架加脚本', when: '高度随内容变化，推荐。'},
    element: {name: '元素', when: '一行代码，脚本运行之前显示图片，文中链接可以切换地图。'},
    image: {name: '图片加文字说明', when: '后台不允许框架时用，点图片打开地图。'},
  },
  keeps: '各系统保留情况',
  cms: {
    wordpress: 'WordPress（自动嵌入）',
    'wordpress-author': 'WordPress（作者权限）',
    ueditor: 'UEditor（默认白名单）',
  },
  verdict: {whole: '全部保留', part: '保留一部分', nothing: '全部删除'},
  preview: '预览',
  phone: '手机宽度',
  column: '正文宽度',
  check: {
    title: '这个页面对嵌入的支持',
    scripts: '脚本',
    origin: '来源',
    opaque: '独立来源（沙箱）',
    host: '所在网站',
    unknown: '未知',
    width: '宽度',
    storage: '本地存储',
    webgl: 'WebGL',
    fullscreen: '全屏',
    downloads: '下载',
    tryDownload: '点此试一试',
    height: '高度',
    followed: (protocols) => `已跟随：${protocols.join('、')}`,
    notFollowed: '没有跟随，请使用框架加脚本',
    asked: '收到的询问',
    none: '无',
    yes: '可用',
    no: '不可用',
  },
  conformance: {
    title: '各种网站怎样读取高度',
    intro: '每个框架由一种网站的读法控制高度，旁边是结果。',
    waiting: '等待中',
    pass: '通过',
    fail: '未通过',
    noScript: '这一页需要脚本。',
    height: (px) => `高度${px}像素`,
    frame: (host) => `由${host}控制的地图`,
  },
};
// end zh-Hans

// begin zh-Hant
const zhHant: ShareWords = {
  title: '分享與嵌入',
  intro: '以下都指向當前的選擇。複製一種，貼進稿件。',
  close: '關閉',
  copy: '複製',
  copied: '已複製',
  copyFailed: '沒有複製成功，文字已選中，請手動複製。',
  kinds: {
    address: {name: '地址', when: '貼進 WordPress、Ghost 等系統，會自動變成地圖。'},
    frame: {name: '框架', when: '後臺不允許腳本時用；高度按600像素寬的正文取定。'},
    script: {name: '框架加腳本', when: '高度隨內容變化，推薦。'},
    element: {name: '元素', when: '一行代碼，腳本運行之前顯示圖片，文中鏈接可以切換地圖。'},
    image: {name: '圖片加文字說明', when: '後臺不允許框架時用，點圖片打開地圖。'},
  },
  keeps: '各系統保留情況',
  cms: {
    wordpress: 'WordPress（自動嵌入）',
    'wordpress-author': 'WordPress（作者權限）',
    ueditor: 'UEditor（默認白名單）',
  },
  verdict: {whole: '全部保留', part: '保留一部分', nothing: '全部刪除'},
  preview: '預覽',
  phone: '手機寬度',
  column: '正文寬度',
  check: {
    title: '這個頁面對嵌入的支持',
    scripts: '腳本',
    origin: '來源',
    opaque: '獨立來源（沙箱）',
    host: '所在網站',
    unknown: '未知',
    width: '寬度',
    storage: '本地存儲',
    webgl: 'WebGL',
    fullscreen: '全屏',
    downloads: '下載',
    tryDownload: '點此試一試',
    height: '高度',
    followed: (protocols) => `已跟隨：${protocols.join('、')}`,
    notFollowed: '沒有跟隨，請使用框架加腳本',
    asked: '收到的詢問',
    none: '無',
    yes: '可用',
    no: '不可用',
  },
  conformance: {
    title: '各種網站怎樣讀取高度',
    intro: '每個框架由一種網站的讀法控制高度，旁邊是結果。',
    waiting: '等待中',
    pass: '通過',
    fail: '未通過',
    noScript: '這一頁需要腳本。',
    height: (px) => `高度${px}像素`,
    frame: (host) => `由${host}控制的地圖`,
  },
};
// end zh-Hant

const en: ShareWords = {
  title: 'Share and embed',
  intro: 'Each of these leads to the present choice. Copy one and paste it into the article.',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Copying failed. The text is selected: please copy it by hand.',
  kinds: {
    address: {name: 'Address', when: 'Becomes a map by itself in WordPress, Ghost and others.'},
    frame: {name: 'Frame', when: 'Where scripts are not allowed; its height is that of a column of 600 pixels.'},
    script: {name: 'Frame and script', when: 'The height follows the content. Recommended.'},
    element: {
      name: 'Element',
      when: 'One line; shows a picture until the script runs, and links in the article can change the map.',
    },
    image: {name: 'Picture with text', when: 'Where frames are not allowed; a click opens the map.'},
  },
  keeps: 'What systems keep of it',
  cms: {
    wordpress: 'WordPress (automatic embed)',
    'wordpress-author': 'WordPress (author’s rights)',
    ueditor: 'UEditor (default list)',
  },
  verdict: {whole: 'keeps all', part: 'keeps a part', nothing: 'removes it'},
  preview: 'Preview',
  phone: 'Phone width',
  column: 'Column width',
  check: {
    title: 'What this page allows an embed',
    scripts: 'Scripts',
    origin: 'Origin',
    opaque: 'an origin of its own (sandbox)',
    host: 'Host',
    unknown: 'unknown',
    width: 'Width',
    storage: 'Local storage',
    webgl: 'WebGL',
    fullscreen: 'Full screen',
    downloads: 'Downloads',
    tryDownload: 'try one here',
    height: 'Height',
    followed: (protocols) => `followed: ${protocols.join(', ')}`,
    notFollowed: 'not followed; use the frame with the script',
    asked: 'Requests heard',
    none: 'none',
    yes: 'yes',
    no: 'no',
  },
  conformance: {
    title: 'How hosts read our height',
    intro: 'Each frame’s height is set the way one kind of host does it; the result stands beside it.',
    waiting: 'waiting',
    pass: 'pass',
    fail: 'fail',
    noScript: 'This page needs scripts.',
    height: (px) => `height ${px} px`,
    frame: (host) => `Map, its height set by ${host}`,
  },
};

/** The words of each language; `zh-Hant` is the conversion of `zh-Hans`, nothing else. */
export const SHARE: Record<Lang, ShareWords> = {'zh-Hans': zhHans, 'zh-Hant': zhHant, en};
