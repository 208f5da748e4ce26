// How far a long piece of work has come, in words and as a bar.
import { Label, ProgressBar } from 'react-aria-components';

interface ProgressProps { label: string; done: number; total: number; words: string }

export function Progress({ label, done, total, words }: ProgressProps) {
  const share = total > 0 ? Math.min(100, (done / total) * 100) : 0;
  return (
    <ProgressBar className="progress" value={share} valueLabel={words}>
      <div className="progress__words"><Label>{label}</Label><span className="number">{words}</span></div>
      <div className="progress__bar"><span style={{ width: `${share}%` }} /></div>
    </ProgressBar>
  );
}
