// An application that came on paper or by telephone: who, as what, where, and whose confirmation is asked.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Position } from '@/platform/api/contract_people';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Check } from '@/platform/kit/check';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { isAtFacility, otherPositions, withoutScreens } from './enrolment';
import { FacilityField } from './facility_field';
import type { ChosenFacility } from './facility_field';
import { optionsOf, useNames, usePositionsAt } from './names';
import { applyFor, associationsQuery } from './people_api';
import { draftOf, nobodyTyped, personFields } from './person';

const noAssociation = 'none';

export function ApplicationDialog({ own, onClose }: { own?: ChosenFacility | undefined; onClose: () => void }) {
  const { say } = useWords();
  const names = useNames();
  const fieldWords = useFieldWords();
  const tell = useToast();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(nobodyTyped);
  const [facility, setFacility] = useState(own);
  const atPlace = usePositionsAt(facility);
  const [position, setPosition] = useState<Position | ''>('');
  const [admin, setAdmin] = useState(false);
  const [association, setAssociation] = useState(noAssociation);
  const [tried, setTried] = useState(false);
  const associations = useQuery(associationsQuery).data?.filter(({ ended_on }) => !ended_on) ?? [];
  const atFacility = isAtFacility(position);
  const apply = useMutation({
    mutationFn: (as: Position) => applyFor({
      person: draftOf(typed),
      enrolment: {
        position: as, standing: admin && atFacility ? 'admin' : 'staff', ...(facility && atFacility ? { facility: facility.id } : {}),
        ...(association === noAssociation ? {} : { association }),
      },
    }),
    onSuccess: ({ person }) => {
      void queries.invalidateQueries({ queryKey: ['people'] });
      tell(say('people_screen.applied_told', { name: person.display_name }));
      onClose();
    },
  });
  const errors = apply.isError ? fieldWords(asProblem(apply.error).errors) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (position !== '' && !(atFacility && !facility) && !apply.isPending) apply.mutate(position);
  };
  const positions = own ? atPlace : [...atPlace, ...otherPositions, ...withoutScreens];
  return (
    <Dialog title={say('people_screen.apply')} open onClose={onClose} width="wide">
      {apply.isError && <ProblemNotice error={apply.error} />}
      <p>{say('people_screen.apply_help')}</p>
      <form className="form" onSubmit={submit} noValidate>
        <div className="form__row">
          {personFields.map((field) => (
            <Field
              key={field} label={say(`people_screen.${field}`)} need={field === 'display_name' ? 'required' : 'optional'} maxLength={field === 'phone' ? 20 : 30}
              value={typed[field]} onChange={(value) => setTyped({ ...typed, [field]: value })} error={errors[field]}
            />
          ))}
        </div>
        {own ? <p className="chosen"><span>{say('people_screen.facility')}</span><b>{own.name}</b></p> : (
          <FacilityField chosen={facility} onChoose={setFacility} error={errors['facility'] ?? (tried && atFacility && !facility ? say('people_screen.facility_needed') : undefined)} />
        )}
        <div className="form__row">
          <Select
            label={say('people_screen.position')} need="required" value={position} placeholder={say('people_screen.choose')}
            options={optionsOf(positions, names.position)} onChange={(code) => setPosition(code as Position)}
          />
          <Select
            label={say('people_screen.association')} value={association} onChange={setAssociation}
            options={[{ code: noAssociation, name: say('people_screen.no_association') }, ...associations.map(({ id, name }) => ({ code: id, name }))]}
          />
        </div>
        {!own && atFacility && <Check checked={admin} onChange={setAdmin}>{say('people_screen.make_admin')}</Check>}
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={apply.isPending || position === ''}>{say('people_screen.apply_do')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
