// Says when the line to the server is down, and how old what is shown has become.
import { WifiOff } from 'lucide-react';
import { clockTime } from '@/kernel/dates';
import { useLine } from '@/platform/api/line';
import { useWords } from '@/platform/words/words';

export function LineStatus() {
  const { say } = useWords();
  const { online, lastAnswer } = useLine();
  return (
    <div role="status" className={online ? 'visually-hidden' : 'line-status no-print'}>
      {!online && (
        <>
          <WifiOff size={18} aria-hidden />
          <span>{lastAnswer ? say('web.line_down_since', { time: clockTime(lastAnswer) }) : say('web.line_down')}</span>
        </>
      )}
    </div>
  );
}
