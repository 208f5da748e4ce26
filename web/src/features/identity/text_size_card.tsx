// How large the letters are on this device.
import { Card } from '@/platform/kit/card';
import { Chip } from '@/platform/kit/check';
import { useTextSize } from '@/platform/shell/text_size';
import type { TextSize } from '@/platform/shell/text_size';
import { useWords } from '@/platform/words/words';

const sizes: readonly TextSize[] = ['usual', 'large', 'larger'];

export function TextSizeCard() {
  const { say } = useWords();
  const [size, setSize] = useTextSize();
  return (
    <Card title={say('web.text_size')}>
      <p className="own-help">{say('identity_screen.text_help')}</p>
      <div className="chips" role="group" aria-label={say('web.text_size')}>
        {sizes.map((one) => <Chip key={one} selected={size === one} onChange={() => setSize(one)}>{say(`web.text_${one}`)}</Chip>)}
      </div>
    </Card>
  );
}
