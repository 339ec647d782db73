/** What a person reads for each code of the API's problems. */
export const problems = {
  unknown: "Something went wrong on our side. Try again in a moment.",
  offline: "We can't reach the server. Check your connection and try again.",
  malformed_json: "Something went wrong on our side. Try again in a moment.",
  unauthenticated: "You are not signed in any more. Sign in and try again.",
  session_ended: "Your session has ended. Sign in again to go on.",
  invalid_credentials:
    "This e-mail and password don't match. Check both, or wait a moment if you tried several times.",
  invalid_code: "This code is not right. Enter the newest one.",
  challenge_expired:
    "This sign-in is over: it took too long, or the account was changed meanwhile. Enter your password again.",
  reauthentication_required: "Nothing was changed, because it was not confirmed that it is you.",
  forbidden: "You are not allowed to do this.",
  cross_site_request: "Your browser did not say where this came from, so it was refused.",
  https_required: "This page works over a secure connection only.",
  recovery_pending: "Finish getting your way back in first.",
  enrollment_required: "Turn on two-step verification first.",
  password_change_required: "Choose a new password first.",
  second_step_disabled:
    "There were too many wrong codes, so codes from your app and text messages are turned off. Use your emergency code.",
  step_up_too_weak:
    "Nothing was changed: this needs a code from an authenticator that you have had for a day. A text message is not enough, nor is an app that was added with its help today. Use an older app or wait until tomorrow; if your app is gone, sign in with your emergency code.",
  not_found: "This does not exist any more.",
  reset_token_expired: "This link does not work any more. Ask for a new one.",
  last_authenticator:
    "This is your last authenticator. Add another one first, or turn two-step verification off.",
  too_many_authenticators: "You have as many authenticators as there can be. Remove one first.",
  policy_requires_two_step: "Two-step verification is required here and can't be turned off.",
  enrollment_expired: "This set-up has ended. Nothing was changed.",
  wrong_stage: "This step was already taken. Here is where you are.",
  recovery_running: "A recovery of this account is under way already.",
  already_enabled: "Two-step verification is already on.",
  not_enabled: "Two-step verification is off.",
  acknowledgement_required: "First confirm that you have stored your emergency code.",
  emergency_code_changed:
    "A newer emergency code was shown in another window, so this one does not count any more. Get a new one here.",
  method_not_available: "This way is not available now. Try another way.",
  sms_not_offered: "Text messages are not offered here.",
  validation_failed: "Something is missing or not right. Look at the marked fields.",
  wrong_password: "This password is not right.",
  wrong_code: "This code is not right. Enter the newest one.",
  password_too_short: "This password is too short.",
  password_blocklisted:
    "This password is easy to guess: others use it too, it is known from a breach at another service, it is made of your name, your address or ours, or it takes only a few tries. Choose another.",
  invalid_phone: "Enter a phone number with its country code, such as +47 412 34 567.",
  phone_country_not_allowed:
    "We can't send text messages to this country. Use another number or skip.",
  too_many_attempts: "There were too many tries.",
  too_many_messages: "We have just sent a message to this number.",
  overloaded: "Very many people are here right now. Try again in a moment.",
  unavailable: "This is not available for the moment. Try again soon.",
  sms_unavailable:
    "We can't send text messages for the moment. Try again later, or use another way.",
};

/** What a person reads for a refused field, by its name in the request. */
export const fields = {
  first_name:
    "First name must have at least 2 characters. Numbers and special characters are not allowed.",
  last_name:
    "Last name must have at least 1 character. Numbers and special characters are not allowed.",
  email: "Enter a valid email",
  new_email: "Enter a valid email",
  password: "Enter a valid password",
  current_password: "Enter a valid password",
  new_password: "Enter a valid password",
  name: "Enter a name with 1 to 40 characters.",
  code: "Enter all 6 digits.",
};
