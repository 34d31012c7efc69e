// Light, dark, or as the system has it.

import { byId } from './dom.js';

const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');

export function start() {
  const button = byId('theme');
  const label = () => button.setAttribute('aria-label', isDark() ? 'Turn the lights on' : 'Turn the lights off');
  button.addEventListener('click', () => {
    const chosen = isDark() ? 'light' : 'dark';
    root.dataset.theme = chosen;
    localStorage.setItem('runway.theme', chosen);
    label();
  });
  dark.addEventListener('change', label);
  label();
}

const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches);
