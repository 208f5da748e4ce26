// Setting up an authenticator app: the picture for its camera, the same as text, and its first code.
import { useQuery } from '@tanstack/react-query';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Waiting } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import { CodeForm } from './code_form';
import { beginApp, confirmApp } from './second_step';

interface SetUpAppProps { ticket: string; onCodes: (codes: string[]) => void }

export function SetUpApp({ ticket, onCodes }: SetUpAppProps) {
  const { say } = useWords();
  // Once: each asking makes another secret.
  const setup = useQuery({ queryKey: ['app', ticket], queryFn: () => beginApp(ticket), retry: false, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 });
  if (setup.isPending) return <Waiting />;
  if (setup.isError) return <ProblemNotice error={setup.error} />;
  const { qr, secret, uri } = setup.data;
  return (
    <div className="steps">
      <ol className="steps__list">
        <li>{say('identity_screen.app_install')}</li>
        <li>
          {say('identity_screen.app_scan')}
          <svg className="steps__qr" viewBox={`0 0 ${qr.side} ${qr.side}`} role="img" aria-label={say('identity_screen.app_qr')} shapeRendering="crispEdges">
            <rect width={qr.side} height={qr.side} fill="#fff" /><path d={qr.path} />
          </svg>
          <p><a href={uri}>{say('identity_screen.app_here')}</a></p>
          <p>{say('identity_screen.app_secret')}<code className="steps__secret">{secret.match(/.{1,4}/g)?.join(' ')}</code></p>
        </li>
        <li>{say('identity_screen.app_first')}</li>
      </ol>
      <CodeForm
        label={say('identity_screen.first_code')} help={say('identity_screen.first_code_help')} kind="digits"
        verb={say('identity_screen.app_confirm')} onCode={async (code) => onCodes(await confirmApp(ticket, code))}
      />
    </div>
  );
}
