// At the way in, on a browser that may become a shared computer: whoever ticks it sits there at once.
import type { Me } from '@/platform/api/contract';
import { asProblem } from '@/platform/api/problem';
import { Check } from '@/platform/kit/check';
import { Field } from '@/platform/kit/field';
import { useWords } from '@/platform/words/words';
import { readMe } from './session';
import { shareThisComputer } from './shared_pc';

interface TickProps {
  /** Where it stands; nothing as long as it is not ticked. */
  place: string | undefined;
  onChange: (place: string | undefined) => void;
}

export function SharedTick({ place, onChange }: TickProps) {
  const { say } = useWords();
  return (
    <>
      <Check checked={place !== undefined} onChange={(on) => onChange(on ? '' : undefined)}>{say('shared_pc_screen.tick')}</Check>
      {place !== undefined && <Field label={say('shared_pc_screen.place')} help={say('shared_pc_screen.place_help')} maxLength={40} isRequired value={place} onChange={onChange} />}
    </>
  );
}

/** After the sign-in. Nobody is kept outside for it: who may not share this computer is told why. */
export async function shareOnEntering(place: string): Promise<{ me: Me; refused: string | undefined }> {
  const refused = await shareThisComputer(place).then(() => undefined, (error: unknown) => asProblem(error).title ?? '');
  return { me: await readMe(), refused };
}
