import {atlas} from 'virtual:atlas/zh-Hans';
import {words} from '../model/words/zh-Hans.ts';
import {start} from './start.ts';

start(atlas, words, () => import('virtual:plates/zh-Hans'));
