// The page's title: the screen first, so tabs can be told apart; then the product.
import { useEffect } from 'react';

export function useTitle(screen: string): void {
  useEffect(() => {
    document.title = `${screen}｜Renkei`;
  }, [screen]);
}
