// The card as the public, the professions and the desks see it. The server takes away what they may not
// see, with the same function that guards every list; nothing is hidden here in the browser.
import { useQuery } from '@tanstack/react-query';
import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { Level } from '@/platform/api/contract';
import { Card } from '@/platform/kit/card';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import { listsQuery, previewQuery } from './directory_api';
import { ContactsCard, HomeCareCard } from './home_care_card';
import { BasicCard, CapabilityCard, HoursCard, ServicesCard } from './facility_cards';

const viewers = ['public', 'professional', 'desk'] as const satisfies readonly Level[];

export function Preview({ id }: { id: string }) {
  const { say } = useWords();
  const [level, setLevel] = useState<(typeof viewers)[number]>('public');
  const { data, error } = useQuery(previewQuery(id, level));
  const codes = useQuery(listsQuery).data?.capabilities ?? [];
  const seen = data?.facility;
  return (
    <Card title={say('directory_screen.preview')} aside={<p>{say('directory_screen.preview_help')}</p>} className="tab-card">
      <div className="segments segments--alone" role="group" aria-label={say('directory_screen.preview_viewer')}>
        {viewers.map((one) => <button key={one} type="button" aria-pressed={level === one} onClick={() => setLevel(one)}>{say(`directory_screen.level_of_${one}`)}</button>)}
      </div>
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Waiting />}
      {data && !seen && <div className="preview"><EmptyState title={say('directory_screen.preview_hidden')} icon={EyeOff}>{say('directory_screen.preview_hidden_help')}</EmptyState></div>}
      {seen && (
        <div className="preview" aria-live="polite">
          <h3>{seen.facility.name}</h3>
          <div className="facility">
            <div><ContactsCard card={seen} /><BasicCard card={seen} /><ServicesCard card={seen} /><HoursCard card={seen} /></div>
            <div><HomeCareCard card={seen} /><CapabilityCard card={seen} codes={codes} /></div>
          </div>
        </div>
      )}
    </Card>
  );
}
