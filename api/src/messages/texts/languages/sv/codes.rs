//! Codes and links by mail.

use crate::messages::texts::languages::Codes;

pub(super) const CODES: Codes = Codes {
    code_subject: |code, product| format!("{code} är din kod för {product}"),
    sign_up: |code| {
        format!(
            "Ange den här koden för att bekräfta din e-postadress:\n\n    {code}\n\nDen fungerar en gång, i 24 \
             timmar. Om du inte har registrerat dig kan du bortse från det här mejlet: inget händer utan koden."
        )
    },
    email_change: |code| {
        format!(
            "Ange den här koden där du bad om den, för att använda den här adressen för ditt konto:\n\n    {code}\n\n\
             Den fungerar en gång, så länge du är inloggad där, som längst i 24 timmar. Om du inte har bett om den \
             kan du bortse från det här mejlet: inget händer utan koden."
        )
    },
    address_in_use: [
        |product| format!("Du har redan ett konto hos {product}"),
        |product| {
            format!(
                "Någon, kanske du själv, försökte registrera sig hos {product} med den här adressen. Den har redan ett \
             konto, så ingenting ändrades. Logga in med ditt lösenord, eller begär ett nytt på inloggningssidan.\n\n\
             Om det inte var du behöver du inte göra något."
            )
        },
    ],
    address_wanted_elsewhere: [
        |product| format!("Den här adressen har ett konto hos {product}"),
        |product| {
            format!(
                "Någon, kanske du själv, ville använda den här adressen för ett annat konto hos {product}. Den har redan \
             ett konto, så ingenting ändrades. Vill du använda den för det andra kontot loggar du först in på \
             kontot som har den och ändrar adressen där eller raderar kontot.\n\nOm det inte var du behöver du inte \
             göra något."
            )
        },
    ],
    password_reset_subject: |product| format!("Välj ett nytt lösenord för {product}"),
    password_reset: |link| {
        format!(
            "Öppna den här sidan för att välja ett nytt lösenord:\n\n{link}\n\nLänken fungerar en gång, i en timme. \
             Den loggar inte in någon. Om du inte har bett om den kan du bortse från det här mejlet: ditt lösenord \
             förblir som det är."
        )
    },
};
