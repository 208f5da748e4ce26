// The kit's promises: what is said to a person who listens, what keys do, what cannot be lost.
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Problem } from '@/platform/api/problem';
import { WordsProvider } from '@/platform/words/words';
import { Button } from './button';
import { Check, Chip } from './check';
import { ComboBox } from './combo_box';
import { Dialog } from './dialog';
import { Field } from './field';
import { FileDrop } from './file_drop';
import { Paging } from './paging';
import { ProblemNotice } from './problem_notice';
import { Progress } from './progress';
import { Select } from './select';
import { Table } from './table';
import { Tabs } from './tabs';
import { TelLink } from './tel_link';
import { ToastProvider, useToast } from './toast';

beforeEach(() => localStorage.clear());
const kinds = [{ code: 'clinic', name: '診療所' }, { code: 'pharmacy', name: '薬局' }, { code: 'nurse', name: '訪問看護ステーション' }];

describe('fields', () => {
  test('a required field says so in words, not by a star', () => {
    render(<Field label="名称" need="required" />);
    expect(screen.getByText('必須')).toBeTruthy();
    expect(screen.getByRole('textbox').getAttribute('aria-required') ?? screen.getByRole('textbox').hasAttribute('required')).toBeTruthy();
  });
  test('an error stands beside its field and is tied to it', () => {
    render(<Field label="電話" error="電話番号は数字で入れてください。" />);
    const box = screen.getByRole('textbox');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    const described = (box.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent).join('');
    expect(described).toContain('電話番号は数字で入れてください。');
  });
  test('a combo box finds hiragana in katakana and half width in full width', async () => {
    const options = [{ code: 'a', name: 'ステーション' }, { code: 'b', name: 'ＡＢＣ薬局' }];
    render(<ComboBox label="施設" options={options} value={undefined} onChange={() => undefined} openLabel="開く" />);
    await userEvent.type(screen.getByRole('combobox'), 'すてーしょん');
    expect(screen.getByRole('option', { name: 'ステーション' })).toBeTruthy();
    await userEvent.clear(screen.getByRole('combobox'));
    await userEvent.type(screen.getByRole('combobox'), 'abc');
    expect(screen.getByRole('option', { name: 'ＡＢＣ薬局' })).toBeTruthy();
  });
  test('a select with nothing chosen says so, and that cannot be chosen', async () => {
    const chosen = vi.fn();
    render(<Select label="種類" options={kinds} value="" placeholder="決めていない" onChange={chosen} />);
    expect((screen.getByRole('option', { name: '決めていない' }) as HTMLOptionElement).disabled).toBe(true);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '種類' }), '薬局');
    expect(chosen).toHaveBeenCalledWith('pharmacy');
  });
  test('a box and a chip tell that they are chosen', async () => {
    const changed = vi.fn();
    render(<><Check checked={false} onChange={changed} count={1200}>診療所</Check><Chip selected onChange={changed}>24時間対応</Chip></>);
    expect(screen.getByText('1,200')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox'));
    expect(changed).toHaveBeenLastCalledWith(true);
    expect(screen.getByRole('button', { name: '24時間対応' }).getAttribute('aria-pressed')).toBe('true');
  });
});

describe('dialogs', () => {
  function Opener({ mustAnswer = false }: { mustAnswer?: boolean }) {
    const [open, setOpen] = useState(false);
    return (
      <>
        <Button onPress={() => setOpen(true)}>開く</Button>
        <Dialog title="たずねる" open={open} onClose={() => setOpen(false)} mustAnswer={mustAnswer}><p>内容</p></Dialog>
      </>
    );
  }
  test('escape closes and the focus goes back to the opener', async () => {
    render(<Opener />);
    await userEvent.click(screen.getByRole('button', { name: '開く' }));
    expect(screen.getByRole('dialog', { name: 'たずねる' })).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: '開く' })));
  });
  test('a dialog that must be answered stays', async () => {
    render(<Opener mustAnswer />);
    await userEvent.click(screen.getByRole('button', { name: '開く' }));
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('dialog')).toBeTruthy();
    expect(within(screen.getByRole('dialog')).queryByRole('button', { name: '閉じる' })).toBeNull();
  });
});

describe('parts of a page', () => {
  test('tabs move with the arrow keys', async () => {
    render(<Tabs label="部分" parts={[{ id: 'a', title: '内容', content: 'A' }, { id: 'b', title: '履歴', content: 'B', count: 3 }]} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('履歴3');
  });
  test('a table names its rows and columns', () => {
    render(
      <Table
        caption="一覧" rows={kinds} rowKey={({ code }) => code}
        columns={[{ key: 'name', title: '名称', names: true, cell: ({ name }) => name }, { key: 'code', title: '符号', cell: ({ code }) => code }]}
      />,
    );
    expect(screen.getByRole('table', { name: '一覧' })).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: '診療所' })).toBeTruthy();
    expect(screen.getByRole('columnheader', { name: '符号' })).toBeTruthy();
  });
  test('paging is not there when there is one page', () => {
    const { container, rerender } = render(<Paging shown={3} total={3} onFirst={undefined} onNext={undefined} />);
    expect(container.textContent).toBe('');
    rerender(<Paging shown={50} total={1234} onFirst={undefined} onNext={() => undefined} />);
    expect(screen.getByText('1,234件のうち50件を表示しています')).toBeTruthy();
  });
  test('progress says how far in words', () => {
    render(<Progress label="取り込み中" done={640} total={1578} words="1,578行のうち640行" />);
    expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('1,578行のうち640行');
  });
  test('a telephone link says whom it calls and dials digits only', () => {
    render(<TelLink phone="０８８-000-0101" who="見本内科" />);
    const link = screen.getByRole('link', { name: /見本内科に電話する/ });
    expect(link.getAttribute('href')).toBe('tel:0880000101');
  });
  test('files are taken by button as well as by dropping', () => {
    const taken = vi.fn();
    const { container } = render(<FileDrop title="置く" choose="ファイルを選ぶ" onFiles={taken}>説明</FileDrop>);
    const file = new File(['a'], 'jigyosho_770.csv');
    fireEvent.change(container.querySelector('input[type=file]') as Element, { target: { files: [file] } });
    expect(taken).toHaveBeenCalledWith([file]);
  });
});

describe('what the app tells', () => {
  test('a toast is announced and its undo can be pressed', async () => {
    const undo = vi.fn();
    function Teller() {
      const tell = useToast();
      return <Button onPress={() => tell('保存しました。', undo)}>保存</Button>;
    }
    render(<ToastProvider><Teller /></ToastProvider>);
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(screen.getByRole('status').textContent).toContain('保存しました。');
    await userEvent.click(screen.getByRole('button', { name: '取り消す' }));
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByText('保存しました。')).toBeNull();
  });
  test('a refusal is said in our words, with the number to give when asking', () => {
    render(<ProblemNotice error={new Problem(0)} />);
    expect(screen.getByRole('alert').textContent).toContain('通信が切れています');
    render(<ProblemNotice error={new Problem(500, { reason: 'nobody.knows', title: '記録が読めません。', request_id: 'r-1' })} />);
    expect(screen.getByText('記録が読めません。')).toBeTruthy();
    expect(screen.getByText(/r-1/)).toBeTruthy();
  });
  test('the other language is said once it is chosen', async () => {
    localStorage.setItem('renkei.language', 'en');
    render(<WordsProvider><Field label="Name" need="required" /></WordsProvider>);
    await waitFor(() => expect(screen.getByText('Required')).toBeTruthy());
    await waitFor(() => expect(document.documentElement.lang).toBe('en'));
  });
});
