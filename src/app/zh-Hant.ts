import {atlas} from 'virtual:atlas/zh-Hant';
import {words} from '../model/words/zh-Hant.ts';
import {start} from './start.ts';

start(atlas, words, () => import('virtual:plates/zh-Hant'));
