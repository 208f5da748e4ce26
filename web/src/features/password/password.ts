// The front door: choosing a password, changing one's own, and giving one to who forgot theirs. Beside
// identity, whose front door is part of the first load.
export { GivePassword } from './give_password';
export { missingCharacters, passwordLeast } from './new_password';
export { NewPasswordField } from './new_password_field';
export { PasswordCard } from './password_card';
