// This browser's own subscription to pushes.
import { addBrowser, removeBrowser } from './notice_api';
import { bytesOf } from './telling';
import type { Surroundings } from './telling';

const worker = '/push_worker.js';
const own = 'renkei.push'; // the id the server gave this browser

export function surroundings(pushKey: string | undefined): Surroundings {
  // An iPad says that it is a Mac, but has fingers.
  const isApple = /iPhone|iPad/.test(navigator.userAgent) || (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
  return {
    pushKey, isApple,
    hasPush: 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window,
    isApp: matchMedia('(display-mode: standalone)').matches,
    permission: 'Notification' in window ? Notification.permission : undefined,
  };
}

export function ownId(): string | undefined {
  try { return localStorage.getItem(own) ?? undefined; } catch { return undefined; }
}

function keepOwnId(id: string | undefined) {
  try { if (id) localStorage.setItem(own, id); else localStorage.removeItem(own); } catch { /* a browser that keeps nothing */ }
}

/** Asks its user, then the browser's push service, then tells our server. False if the user said no. */
export async function subscribe(pushKey: string): Promise<boolean> {
  if (await Notification.requestPermission() !== 'granted') return false;
  const registration = await navigator.serviceWorker.register(worker);
  await navigator.serviceWorker.ready;
  const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(pushKey) });
  const { endpoint, keys } = subscription.toJSON();
  const { id } = await addBrowser({ endpoint: endpoint ?? '', p256dh: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '' });
  keepOwnId(id);
  return true;
}

export async function unsubscribe(id: string): Promise<void> {
  await removeBrowser(id);
  if (id !== ownId()) return;
  keepOwnId(undefined);
  const registration = await navigator.serviceWorker.getRegistration(worker);
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
}
