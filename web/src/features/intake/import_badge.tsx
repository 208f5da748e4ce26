// Where an import stands, in a word.
import { CircleDashed, Undo2 } from 'lucide-react';
import type { ImportState } from '@/platform/api/contract';
import { Badge } from '@/platform/kit/badge';
import type { Tone } from '@/platform/kit/badge';
import { useWords } from '@/platform/words/words';

const tones: Record<ImportState, Tone> = {
  reading: 'info', checked: 'ask', running: 'info', done: 'can', cancelled: 'none', undoing: 'info', undone: 'none',
};

export function ImportBadge({ state }: { state: ImportState }) {
  const { say } = useWords();
  const tone = tones[state] ?? 'none';
  const shape = tone === 'info' ? { shape: CircleDashed } : state === 'undone' ? { shape: Undo2 } : {};
  return <Badge tone={tone} {...shape}>{say(`intake_screen.state_${state}`)}</Badge>;
}
