// Who is in office on a day, and whether the hub's two posts are filled. Pure.
import type { Qualification } from '@/platform/api/contract_people';

export interface Term { from_on: string; to_on?: string | undefined }

export type TermState = 'current' | 'future' | 'over';

/** First and last day both count. */
export function termState({ from_on, to_on }: Term, day: string): TermState {
  if (day < from_on) return 'future';
  return to_on !== undefined && to_on < day ? 'over' : 'current';
}

export const inOffice = <T extends Term>(list: readonly T[], day: string) => list.filter((term) => termState(term, day) === 'current');

interface Post extends Term { qualifications: readonly Qualification[] }

/** The two posts a hub must fill: a nurse with a care manager's qualification, and a medical social worker. */
export const requiredPosts = ['nurse', 'social_worker'] as const;
export type RequiredPost = (typeof requiredPosts)[number];

const any = (held: readonly Qualification[], ...wanted: readonly Qualification[]) => wanted.some((one) => held.includes(one));

function fills(post: RequiredPost, held: readonly Qualification[]): boolean {
  if (post === 'social_worker') return any(held, 'medical_social_worker');
  return any(held, 'nurse', 'public_health_nurse') && any(held, 'care_manager', 'chief_care_manager');
}

/** Who fills each of the two on that day. One person does not count for both. */
export function postsFilled<T extends Post>(posts: readonly T[], day: string): Record<RequiredPost, T | undefined> {
  const here = inOffice(posts, day);
  const nurses = here.filter(({ qualifications }) => fills('nurse', qualifications));
  const workers = here.filter(({ qualifications }) => fills('social_worker', qualifications));
  const nurse = nurses.find((one) => !workers.includes(one)) ?? nurses[0];
  return { nurse, social_worker: workers.find((one) => one !== nurse) };
}
