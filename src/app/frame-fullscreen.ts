export interface FullscreenWords {
  fullscreen: string;
  leaveFullscreen: string;
}

/** Adds a button for the whole screen to the sheet's tools, where the host allows it. */
export function addFullscreen(sheet: HTMLElement, words: FullscreenWords): void {
  const tools = sheet.querySelector('.tools');
  if (!tools || !document.fullscreenEnabled) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'fullscreen';
  const name = () => {
    button.textContent = document.fullscreenElement ? words.leaveFullscreen : words.fullscreen;
  };
  name();
  document.addEventListener('fullscreenchange', name);
  button.addEventListener('click', () => {
    // A refusal leaves all as it is.
    const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    done.catch(() => {});
  });
  tools.append(button);
}
