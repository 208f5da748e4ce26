// 拠点の職員: the hub's posts, who fills them with which qualifications, and whether the two that every hub
// must fill are filled on the day that is looked at.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IdCard, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { StaffPost } from '@/platform/api/contract_people';
import { Badge, Tag } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { Check } from '@/platform/kit/check';
import { DateText } from '@/platform/kit/date_text';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import type { AdminSearch } from './admin_search';
import { DayChoice } from './day_choice';
import { EndTermDialog } from './end_term_dialog';
import { useNames } from './names';
import { endStaffPost, staffPostsQuery } from './people_api';
import { StaffPostDialog } from './staff_post_dialog';
import { TermBadge, TermText } from './term_text';
import { inOffice, postsFilled, requiredPosts, termState } from './term';

function Required({ posts, day }: { posts: readonly StaffPost[]; day: string }) {
  const { say } = useWords();
  const filled = postsFilled(posts, day);
  return (
    <ul className="required-posts">
      {requiredPosts.map((one) => {
        const holder = filled[one];
        return (
          <li key={one} className={holder ? 'required-post' : 'required-post required-post--empty'}>
            <p>{say(`people_screen.required_${one}`)}</p>
            {holder
              ? <><Badge tone="can">{say('people_screen.filled')}</Badge><p><b>{holder.person.display_name}</b><small><DateText at={holder.from_on} />{say('people_screen.from')}</small></p></>
              : <><Badge tone="danger">{say('people_screen.empty_post')}</Badge><p><small>{say(`people_screen.empty_${one}_help`)}</small></p></>}
          </li>
        );
      })}
    </ul>
  );
}

interface Props { search: AdminSearch; today: string }

export function StaffPostsPart({ search, today }: Props) {
  const { say } = useWords();
  const names = useNames();
  const navigate = useNavigate();
  const tell = useToast();
  const queries = useQueryClient();
  const [former, setFormer] = useState(false);
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<StaffPost>();
  const { data, error } = useQuery(staffPostsQuery);
  const day = search.on ?? today;
  const rows = former ? (data?.items ?? []) : inOffice(data?.items ?? [], day);
  const read = () => void queries.invalidateQueries({ queryKey: staffPostsQuery.queryKey });
  return (
    <Card
      title={say('people_screen.posts')} bare
      aside={<span className="card__acts no-print"><Button size="small" icon={UserPlus} onPress={() => setAdding(true)}>{say('people_screen.add_post')}</Button></span>}
    >
      <div className="officers__tools">
        <DayChoice label={say('people_screen.posts_on')} day={day} today={today} onChoose={(on) => void navigate({ to: '/admin', search: { ...search, on }, replace: true })} />
        <Check checked={former} onChange={setFormer}>{say('people_screen.show_former')}</Check>
      </div>
      {error && <div className="card__body"><ProblemNotice error={error} /></div>}
      {!data && !error && <Waiting />}
      {data && <Required posts={data.items} day={day} />}
      {data && rows.length === 0 && <EmptyState title={say('people_screen.no_posts')} icon={IdCard}>{say('people_screen.no_posts_help')}</EmptyState>}
      {rows.length > 0 && (
        <Table<StaffPost>
          caption={say('people_screen.posts')} captionHidden rows={rows} rowKey={({ id }) => id}
          columns={[
            { key: 'name', title: say('people_screen.name'), names: true, cell: ({ person }) => <span>{person.display_name}{person.name_kana && <small className="kana">{person.name_kana}</small>}</span> },
            { key: 'post', title: say('people_screen.post'), cell: ({ post }) => post },
            { key: 'qualifications', title: say('people_screen.qualifications'), cell: ({ qualifications }) => (qualifications.length === 0
              ? <span className="nothing">{say('people_screen.no_qualification')}</span>
              : <span className="tags">{qualifications.map((one) => <Tag key={one}>{names.qualification(one)}</Tag>)}</span>) },
            { key: 'term', title: say('people_screen.posted'), cell: (post) => <TermText term={post} /> },
            { key: 'state', title: say('people_screen.state'), cell: (post) => <TermBadge term={post} day={day} /> },
            { key: 'act', title: say('people_screen.act'), cell: (post) => (termState(post, today) === 'over'
              ? <span className="nothing">{say('people_screen.nothing_to_do')}</span>
              : <Button size="small" onPress={() => setEnding(post)}>{say('people_screen.end_post')}</Button>) },
          ]}
        />
      )}
      {adding && <StaffPostDialog onClose={() => setAdding(false)} onDone={() => { setAdding(false); read(); tell(say('web.saved')); }} />}
      {ending && (
        <EndTermDialog
          title={say('people_screen.end_post_title', { name: ending.person.display_name })} help={say('people_screen.end_post_help')} verb={say('people_screen.end_post')}
          end={(on) => endStaffPost(ending, on)} onStale={read} onClose={() => setEnding(undefined)} onDone={() => { setEnding(undefined); read(); tell(say('web.saved')); }}
        />
      )}
    </Card>
  );
}
