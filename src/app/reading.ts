/** What a reader by keyboard, by ear or without colour has beyond the page. Brought when the browser is idle, or with the first focus. */

import {adoptStyle} from '../draw/adopt-style.ts';
import {chosen} from '../draw/join.ts';
import {nameMarks} from '../draw/names.ts';
import type {Surroundings} from '../draw/surroundings.ts';
import type {View} from '../model/view.ts';
import type {CameraCare} from './camera.ts';
import {listenGrid} from './grid.ts';
import {listenKeyboard} from './keyboard.ts';
import type {Preview} from './pointer.ts';
import css from './reading.css?inline';
import {tellShared} from './shared.ts';
import type {Store} from './store.ts';

export function startReading(
  sheet: HTMLElement,
  stage: HTMLElement,
  around: Surroundings,
  view: Store<View>,
  told: Store<View>,
  preview: Store<Preview>,
  camera: CameraCare,
): void {
  const {atlas} = around;
  adoptStyle(css);
  for (const drawing of stage.querySelectorAll('.drawing')) nameMarks(chosen(drawing), around);
  listenKeyboard(sheet, stage, view, preview, camera, atlas.cities[0]!.id);
  listenGrid(sheet.querySelector<HTMLTableElement>('.matrix')!, told);
  tellShared(stage.closest('.map')!, sheet.querySelector('.status'), around, view, preview);
}
