// Where an import stands, in a word.
import { CircleDashed, Undo2 } from 'lucide-react';
import type { ImportSummary } from '@/platform/api/contract';
import { Badge } from '@/platform/kit/badge';
import type { Tone } from '@/platform/kit/badge';
import { useWords } from '@/platform/words/words';

const tones: Record<ImportSummary['state'], Tone> = {
  reading: 'info', checked: 'ask', queued: 'info', running: 'info', done: 'can', failed: 'danger', cancelled: 'none', undone: 'none',
};

export function ImportBadge({ state }: Pick<ImportSummary, 'state'>) {
  const { say } = useWords();
  const tone = tones[state] ?? 'none';
  const shape = tone === 'info' ? { shape: CircleDashed } : state === 'undone' ? { shape: Undo2 } : {};
  return <Badge tone={tone} {...shape}>{say(`intake_screen.state_${state}`)}</Badge>;
}
