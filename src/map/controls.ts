import type {Words} from '../model/words/words.ts';
import type {CameraKeys, Stage} from './stage.ts';

const STEP = 1.6;
/** The share of the map that a pan button moves by. */
const PAN = 0.25;

/** Buttons for what gestures do: zoom in and out, the whole map, and four to pan. Style shows them once the map is zoomed in. */
export function makeControls(stage: Stage, words: Words, camera: CameraKeys): void {
  const button = (sign: string, label: string, run: (camera: CameraKeys) => void) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.setAttribute('aria-label', label);
    made.title = label;
    made.appendChild(document.createElement('span')).textContent = sign;
    made.addEventListener('click', () => run(camera));
    return made;
  };
  const pan = (dx: number, dy: number) => (camera: CameraKeys) => {
    const {width, height} = stage.size();
    camera.panBy(dx * width * PAN, dy * height * PAN);
  };
  const zooms = document.createElement('div');
  zooms.className = 'controls zooms';
  zooms.append(
    button('+', words.zoomIn, ({zoomBy}) => zoomBy(STEP)),
    button('−', words.zoomOut, ({zoomBy}) => zoomBy(1 / STEP)),
    button('⤢', words.wholeMap, ({whole}) => whole()),
  );
  const pans = document.createElement('div');
  pans.className = 'controls pans';
  pans.append(
    button('←', words.panWest, pan(-1, 0)),
    button('↑', words.panNorth, pan(0, -1)),
    button('↓', words.panSouth, pan(0, 1)),
    button('→', words.panEast, pan(1, 0)),
  );
  stage.element.append(zooms, pans);
}
