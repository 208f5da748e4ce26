// Single keys: "/" goes to the search box, "?" opens help; "g h" is g and then h. They can be switched off (WCAG 2.1.4), and
// none fires while typing or while an input method composes.
import { useEffect, useSyncExternalStore } from 'react';
import { remember, remembered } from '@/platform/storage/preferences';

const waitsFor = 1_500; // for the second key of a pair
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const isOn = () => remembered('shortcuts') !== 'off';

export function useShortcutsSwitch(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, isOn);
  const change = (next: boolean) => {
    remember('shortcuts', next ? 'on' : 'off');
    for (const listener of listeners) listener();
  };
  return [on, change];
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], [role=listbox], [role=menu], [role=dialog]') !== null;
}

export function useShortcuts(actions: Readonly<Record<string, () => void>>): void {
  const [on] = useShortcutsSwitch();
  useEffect(() => {
    if (!on) return undefined;
    let first = '';
    let forget: ReturnType<typeof setTimeout> | undefined;
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const pressed = first === '' ? event.key : `${first} ${event.key}`;
      const action = actions[pressed];
      clearTimeout(forget);
      first = '';
      if (action) {
        event.preventDefault();
        action();
      } else if (Object.keys(actions).some((keys) => keys.startsWith(`${pressed} `))) {
        first = pressed;
        forget = setTimeout(() => { first = ''; }, waitsFor);
      }
    };
    document.addEventListener('keydown', press);
    return () => {
      clearTimeout(forget);
      document.removeEventListener('keydown', press);
    };
  }, [on, actions]);
}
