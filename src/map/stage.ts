import type {followScene} from '../draw/follow-scene.ts';
import type {PlateData} from '../layout/plate.ts';
import type {Camera, Scene} from '../layout/types.ts';

/** What paints the regions in place of the drawing: it follows a camera and then has the links drawn in the same frame. */
export type Painter = (camera: Camera) => void;

/** The drawing on the page and its camera. */
export interface Stage {
  element: HTMLElement;
  plate: PlateData;
  /** CSS px. */
  size: () => {width: number; height: number};
  camera: () => Camera;
  scene: () => Scene;
  /** Moves the camera: draws at once, or asks whoever paints the regions to, so that both move in one frame. */
  move: (camera: Camera) => void;
  /** Draws the links for a camera now. */
  draw: (camera: Camera) => void;
  /** Lets a cheaper drawing follow the camera; the whole one is made again once the camera rests. */
  followBy: (make: typeof followScene) => void;
  /** Hands the painting of the regions over, or takes it back with null. */
  handOver: (painter: Painter | null) => void;
  /** Called when the size has changed, after the drawing. */
  onResize: (listener: () => void) => void;
}
