// 規約と同意: the hub publishes the rules and sees who has agreed; a facility reads them and agrees.
import { useMay } from '@/features/identity/identity';
import { PageHead } from '@/platform/kit/card';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { HubAgreement } from './hub_agreement';
import { OwnAgreement } from './own_agreement';

export function AgreementPage() {
  const { say } = useWords();
  useTitle(say('web.menu_agreement'));
  const isHub = useMay('agreement.keep');
  return (
    <>
      <PageHead title={say('web.menu_agreement')} aside={<p>{say(isHub ? 'agreement_screen.help' : 'agreement_screen.own_help')}</p>} />
      {isHub ? <HubAgreement /> : <OwnAgreement />}
    </>
  );
}
