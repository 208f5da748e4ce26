// The codes for the day the phone is lost: shown this once, to be printed or copied.
import { Copy, Printer } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/platform/kit/button';
import { Check } from '@/platform/kit/check';
import { useWords } from '@/platform/words/words';

interface RecoveryCodesProps { codes: readonly string[]; verb: string; onDone: () => void }

export function RecoveryCodes({ codes, verb, onDone }: RecoveryCodesProps) {
  const { say } = useWords();
  const [kept, setKept] = useState(false);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    setCopied(true);
  };
  return (
    <div className="steps recovery">
      <h2>{say('identity_screen.codes')}</h2>
      <p>{say('identity_screen.codes_help')}</p>
      <ol className="recovery__codes">{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ol>
      <div className="row-actions no-print">
        <Button icon={Printer} onPress={() => window.print()}>{say('identity_screen.codes_print')}</Button>
        <Button icon={Copy} onPress={() => void copy()}>{say(copied ? 'identity_screen.codes_copied' : 'identity_screen.codes_copy')}</Button>
      </div>
      <div className="no-print"><Check checked={kept} onChange={setKept}>{say('identity_screen.codes_kept')}</Check></div>
      <div className="no-print steps"><Button look="primary" isDisabled={!kept} onPress={onDone}>{verb}</Button></div>
    </div>
  );
}
