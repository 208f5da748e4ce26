// What one was told, newest first. A press leads to what it is about and makes it read.
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BellDot, BellOff, CheckCheck, ChevronDown, ChevronRight, Settings } from 'lucide-react';
import { addressOf } from '@/features/home/home';
import type { Told } from '@/platform/api/contract_notice';
import { Badge } from '@/platform/kit/badge';
import { Button, ButtonLink } from '@/platform/kit/button';
import { DateText } from '@/platform/kit/date_text';
import { Dialog } from '@/platform/kit/dialog';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import { markAllRead, markRead, noticesQuery } from './notice_api';
import { sentenceOf } from './telling';

function Line({ told, onOpen }: { told: Told; onOpen: () => void }) {
  const { say, reason } = useWords();
  const address = addressOf(told);
  const content = (
    <>
      <span>
        <span className="tiding__marks">
          {!told.read_at && <Badge tone="info" shape={BellDot}>{say('notice_screen.new')}</Badge>}
          {told.severity === 'critical' && <Badge tone="danger">{say('home.severity_critical')}</Badge>}
          <DateText at={told.made_at} form="full" />
        </span>
        <strong>{reason(sentenceOf(told.kind)) ?? say('notice_screen.other')}{told.reference && <span className="number">（{told.reference}）</span>}</strong>
      </span>
      {address && <ChevronRight size={20} aria-hidden />}
    </>
  );
  return (
    <li className={told.read_at ? 'tiding' : 'tiding tiding--new'}>
      {address ? <Link {...(address as { to: '/' })} onClick={onOpen}>{content}</Link> : <div>{content}</div>}
    </li>
  );
}

export function NoticePanel({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  const queries = useQueryClient();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(noticesQuery);
  const after = () => void queries.invalidateQueries({ queryKey: ['notice'] });
  const read = useMutation({ mutationFn: markRead, onSettled: after });
  const readAll = useMutation({ mutationFn: markAllRead, onSettled: after });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const newest = items[0];
  const open = (told: Told) => {
    if (!told.read_at) read.mutate(told.id);
    onClose();
  };
  const problem = error ?? readAll.error;
  return (
    <Dialog title={say('web.notices')} open onClose={onClose} width="side">
      <div className="tidings__verbs">
        <Button size="small" icon={CheckCheck} isDisabled={!items.some((each) => !each.read_at) || readAll.isPending} onPress={() => newest && readAll.mutate(newest.made_at)}>
          {say('notice_screen.read_all')}
        </Button>
        <span onClick={onClose} role="presentation"><ButtonLink size="small" look="quiet" icon={Settings} to="/settings">{say('notice_screen.settings')}</ButtonLink></span>
      </div>
      {problem && <ProblemNotice error={problem} />}
      {!data && !problem && <Waiting />}
      {data && items.length === 0 && <EmptyState title={say('notice_screen.empty')} icon={BellOff}>{say('notice_screen.empty_help')}</EmptyState>}
      <ul className="tidings">
        {items.map((told) => <Line key={told.id} told={told} onOpen={() => open(told)} />)}
      </ul>
      {hasNextPage && <Button icon={ChevronDown} isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>{say('notice_screen.more')}</Button>}
    </Dialog>
  );
}
