// The words of notices, and whether this browser can take pushes. Pure.
import type { TidingTopic } from '@/platform/api/contract_notice';

/** "break_glass.opened" names its sentence notice.break_glass_opened, as on the server. */
export const sentenceOf = (kind: string) => `notice.${kind.replaceAll('.', '_')}`;

/** In the order in which people choose by them. */
export const topics = ['security', 'incident', 'escalation', 'people', 'work'] as const satisfies readonly TidingTopic[];

export type Ability = 'ready' | 'not_set_up' | 'add_to_home_screen' | 'cannot' | 'denied';

export interface Surroundings {
  pushKey: string | undefined;
  hasPush: boolean; // the browser knows Web Push
  isApple: boolean; // iPhone, iPad
  isApp: boolean; // opened from the home screen
  permission: NotificationPermission | undefined;
}

/** iPhones take pushes only for what lies on the home screen (iOS 16.4). */
export function abilityOf({ pushKey, hasPush, isApple, isApp, permission }: Surroundings): Ability {
  if (!pushKey) return 'not_set_up';
  if (isApple && !isApp) return 'add_to_home_screen';
  if (!hasPush) return 'cannot';
  return permission === 'denied' ? 'denied' : 'ready';
}

/** The key as the browser takes it. */
export function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

export const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
