import {atlas} from 'virtual:atlas/en';
import {words} from '../model/words/en.ts';
import {start} from './start.ts';

start(atlas, words, () => import('virtual:plates/en'));
