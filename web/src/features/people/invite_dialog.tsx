// Inviting somebody: as what and where, then the sheet. Whoever invites stands for it, so no name is
// asked here: the one who is invited enters their own.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Enrolment, InvitationDraft, Position } from '@/platform/api/contract_people';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Check } from '@/platform/kit/check';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { useWords } from '@/platform/words/words';
import { isAtFacility, otherPositions } from './enrolment';
import { FacilityField } from './facility_field';
import type { ChosenFacility } from './facility_field';
import { InvitedPart } from './invited';
import { optionsOf, useNames, usePositionsAt } from './names';
import { invite } from './people_api';

interface Props {
  /** An admin invites for the own facility only, and staff only. */
  own?: ChosenFacility | undefined;
  /** Somebody who was confirmed and cannot sign in yet. */
  applicant?: Enrolment | undefined;
  onClose: () => void;
}

export function InviteDialog({ own, applicant, onClose }: Props) {
  const { say } = useWords();
  const names = useNames();
  const fieldWords = useFieldWords();
  const [facility, setFacility] = useState(own);
  const atPlace = usePositionsAt(facility);
  const [position, setPosition] = useState<Position | ''>(applicant?.position ?? '');
  const [admin, setAdmin] = useState(false);
  const [tried, setTried] = useState(false);
  const make = useMutation({ mutationFn: (draft: InvitationDraft) => invite(draft) });
  const needsFacility = isAtFacility(position) && !facility;
  const errors = make.isError ? fieldWords(asProblem(make.error).errors) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (make.isPending || position === '' || (!applicant && needsFacility)) return;
    make.mutate(applicant
      ? { position, standing: applicant.standing, enrolment: applicant.id }
      : { position, standing: admin ? 'admin' : 'staff', ...(facility && isAtFacility(position) ? { facility: facility.id } : {}) });
  };
  const title = applicant ? say('people_screen.invite_title', { name: applicant.person.display_name }) : say('people_screen.invite');
  if (make.data) return <Dialog title={say('people_screen.invited')} open onClose={onClose}><InvitedPart invited={make.data} onClose={onClose} /></Dialog>;
  const positions = own ? atPlace : [...atPlace, ...otherPositions];
  return (
    <Dialog title={title} open onClose={onClose}>
      {make.isError && <ProblemNotice error={make.error} />}
      <p>{say(applicant ? 'people_screen.invite_applicant_help' : 'people_screen.invite_help')}</p>
      <form className="form" onSubmit={submit} noValidate>
        {!applicant && (
          <>
            {own ? <p className="chosen"><span>{say('people_screen.facility')}</span><b>{own.name}</b></p> : (
              <FacilityField chosen={facility} onChoose={setFacility} error={errors['facility'] ?? (tried && needsFacility ? say('people_screen.facility_needed') : undefined)} />
            )}
            <Select
              label={say('people_screen.position')} need="required" value={position} placeholder={say('people_screen.choose')}
              options={optionsOf(positions, names.position)} onChange={(code) => setPosition(code as Position)}
            />
            {!own && facility && <Check checked={admin} onChange={setAdmin}>{say('people_screen.make_admin')}</Check>}
          </>
        )}
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={make.isPending || position === ''}>{say('people_screen.make_sheet')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
