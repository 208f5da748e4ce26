// S24 設定: what opens one's account, where one is signed in, how large the letters are.
import { useQueryClient } from '@tanstack/react-query';
import { PencilLine } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { ReceptionCard } from '@/features/notice/notice';
import { PasswordCard } from '@/features/password/password';
import { ButtonLink } from '@/platform/kit/button';
import { Card, PageHead } from '@/platform/kit/card';
import { Dialog } from '@/platform/kit/dialog';
import { useTitle } from '@/platform/shell/title';
import { loadLateWords, useWords } from '@/platform/words/words';
import { AppCard } from './app_card';
import { PasskeysCard } from './passkeys_card';
import { useProof } from './proof';
import { useMay, useMe } from './session';
import { PinCard } from './pin_card';
import { RecoveryCodes } from './recovery_codes';
import { own } from './second_step';
import { SharedPcCard } from './shared_pc_card';
import { SignedInCard } from './signed_in_card';
import { TextSizeCard } from './text_size_card';

const OutsideCard = lazy(async () => {
  const [{ OutsideCard: part }] = await Promise.all([import('./outside_card'), loadLateWords()]);
  return { default: part };
});

export function SettingsPage() {
  const { say } = useWords();
  const me = useMe();
  const queries = useQueryClient();
  const { provider } = me.hub;
  useTitle(say('identity_screen.settings'));
  const mayOwn = useMay('own_writing.own');
  // At a facility, or at the hub itself.
  const worksSomewhere = me.facility !== undefined || me.role === 'coordinator' || me.role === 'clerk';
  const [withProof, proofDialog] = useProof();
  const [codes, setCodes] = useState<readonly string[]>();
  return (
    <>
      <PageHead title={say('identity_screen.settings')} aside={<p>{say('identity_screen.settings_help')}</p>} />
      <div className="settings">
        <div>
          <PasskeysCard withProof={withProof} onCodes={setCodes} />
          <AppCard withProof={withProof} onCodes={setCodes} />
          <PasswordCard onChanged={() => void queries.invalidateQueries({ queryKey: own })} />
          <PinCard withProof={withProof} />
          {provider && <Suspense><OutsideCard provider={provider} withProof={withProof} /></Suspense>}
        </div>
        <div>
          <SignedInCard />
          {worksSomewhere && <SharedPcCard />}
          <ReceptionCard />
          <TextSizeCard />
          {mayOwn && (
            <Card title={say('own_writing_screen.title')}>
              <p className="own-help">{say('own_writing_screen.settings_help')}</p>
              <ButtonLink to="/patients/written" icon={PencilLine}>{say('own_writing_screen.open_all')}</ButtonLink>
            </Card>
          )}
        </div>
      </div>
      {proofDialog}
      {codes && (
        <Dialog title={say('identity_screen.codes_title')} open onClose={() => setCodes(undefined)} mustAnswer>
          <RecoveryCodes codes={codes} verb={say('web.close')} onDone={() => setCodes(undefined)} />
        </Dialog>
      )}
    </>
  );
}
