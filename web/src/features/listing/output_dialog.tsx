// Which list, in which form, for whom; and what came of it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { useMe } from '@/features/identity/identity';
import type { Level } from '@/platform/api/contract';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { Notice } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import { exportNow, exportsQuery, orderExport } from './listing_api';
import { addressOf, atOnceMost, audienceOf, audiencesOf, formats, isOpenData, lists } from './output_choice';
import type { Choice, Format, ListName, ListQuery } from './output_choice';
import { SubstitutionReport } from './substitution_report';

interface OutputDialogProps { query: ListQuery; total: number | undefined; onClose: () => void }

function Count({ total, list }: { total: number | undefined; list: ListName }) {
  const { say } = useWords();
  if (total === undefined || list !== 'found') return null;
  return <p>{say('listing_screen.count', { total })}</p>;
}

export function OutputDialog({ query, total, onClose }: OutputDialogProps) {
  const { say } = useWords();
  const me = useMe();
  const [choice, setChoice] = useState<Choice>({ list: 'found', format: 'print', audience: 'public' });
  const make = useMutation({ mutationFn: () => exportNow(query, choice) });
  const queries = useQueryClient();
  const navigate = useNavigate();
  const order = useMutation({
    mutationFn: () => orderExport(query, choice),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: exportsQuery.queryKey });
      onClose();
      void navigate({ to: '/outputs' });
    },
  });
  const choose = (change: Partial<Choice>) => {
    make.reset();
    order.reset();
    setChoice({ ...choice, ...change });
  };
  const tooMany = choice.list === 'found' && choice.format !== 'print' && (total ?? 0) > atOnceMost;
  return (
    <Dialog title={say('listing_screen.title')} open onClose={onClose} {...(make.data?.substitutions ? { width: 'wide' as const } : {})}>
      <div className="form">
        <Select
          label={say('listing_screen.list')} help={say('listing_screen.list_help')} value={choice.list}
          options={lists.map((code) => ({ code, name: say(`listing_screen.list_${code}`) }))}
          onChange={(list) => choose({ list: list as ListName })}
        />
        <Select
          label={say('listing_screen.format')} value={choice.format}
          options={formats.map((code) => ({ code, name: say(`listing_screen.format_${code}`) }))}
          onChange={(format) => choose({ format: format as Format })}
        />
        {isOpenData(choice.format) ? <p>{say('listing_screen.audience_public_only')}</p> : (
          <Select
            label={say('listing_screen.audience')} value={choice.audience}
            options={audiencesOf(me.level).map((code) => ({ code, name: say(`listing_screen.audience_${code as 'public' | 'professional' | 'desk' | 'hub'}`) }))}
            onChange={(audience) => choose({ audience: audience as Level })}
          />
        )}
        {audienceOf(choice) === 'hub' && <Notice tone="warn">{say('listing_screen.hub_warning')}</Notice>}
        <Count total={total} list={choice.list} />
        {tooMany && <Notice tone="info">{say('listing_screen.large_help', { most: atOnceMost })}</Notice>}
        {make.isError && <ProblemNotice error={make.error} />}
        {order.isError && <ProblemNotice error={order.error} />}
        {make.data && <Notice tone="ok" announce>{say('listing_screen.saved', { name: make.data.name })}</Notice>}
        {make.data?.substitutions && <SubstitutionReport report={make.data.substitutions} />}
      </div>
      <DialogActions>
        <Button onPress={onClose}>{say('web.close')}</Button>
        {choice.format === 'print' && <Button look="primary" icon={Printer} onPress={() => window.open(addressOf(query, choice), '_blank', 'noopener')}>{say('listing_screen.open_print')}</Button>}
        {choice.format !== 'print' && tooMany && <Button look="primary" isDisabled={order.isPending} onPress={() => order.mutate()}>{say('listing_screen.order_large')}</Button>}
        {choice.format !== 'print' && !tooMany && <Button look="primary" icon={Download} isDisabled={make.isPending} onPress={() => make.mutate()}>{make.isPending ? say('listing_screen.making') : say('listing_screen.download')}</Button>}
      </DialogActions>
    </Dialog>
  );
}
