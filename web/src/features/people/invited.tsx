// An invitation just made: the sheet to print and the link to hand over. Both are shown this once.
import { useQueryClient } from '@tanstack/react-query';
import { Copy, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Invited } from '@/platform/api/contract_people';
import { line } from '@/platform/api/line';
import { Button } from '@/platform/kit/button';
import { Facts } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { DialogActions } from '@/platform/kit/dialog';
import { Notice } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { useNames } from './names';

/** The token goes to the sheet in a body, so that no address and no history holds it. */
function openSheet(token: string): void {
  const form = document.createElement('form');
  Object.assign(form, { method: 'post', action: '/print/invitation', target: '_blank' });
  for (const [name, value] of [['csrf', line.token()], ['token', token]] as const) {
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  }
  document.body.append(form);
  form.submit();
  form.remove();
}

export function InvitedPart({ invited: { invitation, token, link }, onClose }: { invited: Invited; onClose: () => void }) {
  const { say } = useWords();
  const names = useNames();
  const tell = useToast();
  const queries = useQueryClient();
  const [printed, setPrinted] = useState(false);
  useEffect(() => () => void queries.invalidateQueries({ queryKey: ['people'] }), [queries]);
  const copy = () => void navigator.clipboard.writeText(link).then(() => tell(say('people_screen.link_copied')));
  const print = () => { openSheet(token); setPrinted(true); };
  return (
    <>
      <Facts
        facts={[
          ...(invitation.facility_name ? [{ label: say('people_screen.facility'), value: invitation.facility_name }] : []),
          { label: say('people_screen.position'), value: <>{names.position(invitation.position)}{invitation.standing === 'admin' && say('people_screen.and_admin')}</> },
          { label: say('people_screen.usable_until'), value: <DateText at={invitation.expires_at} form="full" /> },
        ]}
      />
      <div className="invited">
        <Button look="primary" icon={Printer} onPress={print}>{say('people_screen.print_sheet')}</Button>
        <Button icon={Copy} onPress={copy}>{say('people_screen.copy_link')}</Button>
      </div>
      {printed && <Notice tone="ok" announce><p>{say('people_screen.sheet_opened')}</p></Notice>}
      <Notice tone="warn"><p>{say('people_screen.shown_once')}</p></Notice>
      <DialogActions><Button onPress={onClose}>{say('web.close')}</Button></DialogActions>
    </>
  );
}
