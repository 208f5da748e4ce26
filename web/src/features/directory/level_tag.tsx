// Who may see a value, beside the value itself; pressing it changes that. Showing less is at once,
// showing more asks for the facility's written consent.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Building, EyeOff, Globe, Users } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Consent, FacilityCard, Level, LevelChange } from '@/platform/api/contract';
import { asProblem } from '@/platform/api/problem';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { setLevel } from './directory_api';
import { levelInForce, statedLevel } from './facility';

const LevelChoice = lazy(() => import('./level_choice').then(({ LevelChoice: part }) => ({ default: part })));
const ConsentDialog = lazy(() => import('./consent_dialog').then(({ ConsentDialog: part }) => ({ default: part })));

const shapes: Record<Level, LucideIcon> = { public: Globe, professional: Users, network: Users, desk: Building, hub: EyeOff };

/** Setting a level; a refusal for want of consent asks for it and sends the same again. */
export function useLevelChange(card: FacilityCard) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const [wanted, setWanted] = useState<LevelChange>();
  const change = useMutation({
    mutationFn: (next: LevelChange) => setLevel(card.id, card.version ?? 0, next),
    onSuccess: () => {
      setWanted(undefined);
      void queries.invalidateQueries({ queryKey: ['directory'] });
      tell(say('directory_screen.level_set'));
    },
    onError: (error, next) => {
      if (asProblem(error).reason === 'directory.consent_missing') setWanted(next);
    },
  });
  const consent = wanted && (
    <Suspense fallback={null}>
      <ConsentDialog pending={change.isPending} onConsent={(given: Consent) => change.mutate({ ...wanted, consent: given })} onClose={() => setWanted(undefined)} />
    </Suspense>
  );
  return { change, consent, error: wanted ? undefined : change.error };
}

export function LevelTag({ card, field, name }: { card: FacilityCard; field: string; name: string }) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const { change, consent, error } = useLevelChange(card);
  const stated = statedLevel(card, field);
  const level = levelInForce(card, field);
  const Shape = shapes[level];
  const isNarrow = level !== 'public';
  return (
    <>
      <button
        type="button" className={isNarrow ? 'level-tag level-tag--narrow no-print' : 'level-tag no-print'} onClick={() => setOpen(true)}
        aria-label={say('directory_screen.change_level_of', { field: name, level: say(`directory_table.level_${level}`) })}
      >
        <Shape size={13} aria-hidden />{say(`directory_table.level_${level}`)}
      </button>
      <Suspense fallback={null}>
        {open && (
          <LevelChoice
            name={name} level={stated} error={error} pending={change.isPending} onClose={() => setOpen(false)}
            onChoose={(next) => change.mutate({ field, level: next }, { onSuccess: () => setOpen(false) })}
          />
        )}
      </Suspense>
      {consent}
    </>
  );
}
