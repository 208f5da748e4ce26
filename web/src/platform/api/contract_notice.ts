// Short names for what the server tells of notices. See contract.ts.
import type { components } from '@words/openapi';

type Schemas = components['schemas'];

export type Told = Schemas['notice.NoticeView'];
export type NoticePage = Schemas['notice.NoticePage'];
export type Reception = Schemas['notice.ReceptionView'];
export type Wishes = Schemas['notice.WishesDraft'];
export type TidingTopic = Wishes['mail'][number];
