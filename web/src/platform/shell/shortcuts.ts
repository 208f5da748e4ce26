// Single keys: "/" goes to the search box, "?" opens help. They can be switched off (WCAG 2.1.4), and
// none fires while typing or while an input method composes.
import { useEffect, useSyncExternalStore } from 'react';
import { remember, remembered } from '@/platform/storage/preferences';

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
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const action = actions[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on, actions]);
}
