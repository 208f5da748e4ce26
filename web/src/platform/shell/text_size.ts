// The size of letters on this device: usual, large (112.5 %), larger (125 %).
import { useEffect, useState } from 'react';
import { remember, remembered } from '@/platform/storage/preferences';

export type TextSize = 'usual' | 'large' | 'larger';

function read(): TextSize {
  const size = remembered('text');
  return size === 'large' || size === 'larger' ? size : 'usual';
}

/** Shows the remembered size; called once when the app starts. */
export function applyTextSize(): void {
  document.documentElement.dataset['text'] = read();
}

export function useTextSize(): [TextSize, (size: TextSize) => void] {
  const [size, setSize] = useState(read);
  useEffect(() => {
    document.documentElement.dataset['text'] = size;
    remember('text', size);
  }, [size]);
  return [size, setSize];
}
