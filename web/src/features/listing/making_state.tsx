// How far something that a job makes has come: a word, and a bar while it is made.
import type { ListExport, Edition, Making } from '@/platform/api/contract';
import { Badge } from '@/platform/kit/badge';
import type { Tone } from '@/platform/kit/badge';
import { Progress } from '@/platform/kit/progress';
import { useWords } from '@/platform/words/words';

const tones: Record<Making, Tone> = { making: 'info', done: 'can', failed: 'danger', cancelled: 'none' };

export function MakingState({ made }: { made: ListExport | Edition }) {
  const { say, reason } = useWords();
  const { progress } = made;
  return (
    <>
      <Badge tone={tones[made.state]}>{say(`listing_screen.state_${made.state}`)}</Badge>
      {made.state === 'making' && progress && (
        <Progress label={say('listing_screen.progress')} done={progress.done} total={progress.total} words={say('listing_screen.progress_words', progress)} />
      )}
      {made.state === 'making' && !progress && <small className="facts__note">{say('listing_screen.waiting_turn')}</small>}
      {made.reason && <small className="facts__note">{reason(made.reason) ?? made.reason}</small>}
    </>
  );
}
