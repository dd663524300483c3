"""Names of columns in the exports of address books and event tools, in eight languages."""

from eventmate.interchange.csv_contacts.targets import Field

# Full names, unless the other half of the name has a column of its own.
HALF_NAMES = "name|nom|nombre|nome|naam|お名前|名前"

HEADERS: dict[Field, str] = {
    Field.NAME: (
        "full name|display name|contact name|attendee name|guest name|participant name|"
        "speaker name|presenter name|name des referenten|"
        "vollstandiger name|anzeigename|teilnehmername|name des teilnehmers|nom complet|"
        "nom affiche|nom du participant|nombre completo|nome completo|nome visualizzato|"
        "volledige naam|weergavenaam|氏名|表示名"
    ),
    Field.GIVEN: (
        "first name|given name|given|forename|first|vorname|prenom|nombre de pila|primer nombre|"
        "primeiro nome|voornaam|名"
    ),
    Field.FAMILY: (
        "last name|family name|family|surname|last|nachname|familienname|zuname|nom de famille|"
        "apellido|apellidos|cognome|sobrenome|apelido|ultimo nome|achternaam|姓|名字"
    ),
    Field.ADDITIONAL: (
        "middle name|middle|additional name|additional names|weitere vornamen|zweiter vorname|"
        "deuxieme prenom|segundo nombre|secondo nome|nome do meio|tussenvoegsel|ミドルネーム"
    ),
    Field.PREFIX: (
        "name prefix|prefix|honorific|honorific prefix|salutation|anrede|civilite|tratamiento|"
        "prefisso|tratamento|aanhef|敬称"
    ),
    Field.SUFFIX: "name suffix|suffix|honorific suffix|namenszusatz|suffixe|sufijo|suffisso|sufixo",
    Field.NICKNAME: (
        "nickname|nick name|spitzname|rufname|surnom|apodo|soprannome|alcunha|bijnaam|ニックネーム"
    ),
    Field.PRONOUNS: "pronouns|pronomen|pronoms|pronombres|pronomi|pronomes|voornaamwoorden",
    Field.ORGANISATION: (
        "company|organization|organisation|organization name|company name|employer|company org|"
        "organizational affiliation|affiliation|firma|firmenname|unternehmen|arbeitgeber|"
        "entreprise|societe|organisme|employeur|empresa|compania|organizacion|azienda|societa|"
        "organizzazione|companhia|organizacao|bedrijf|bedrijfsnaam|organisatie|werkgever|"
        "会社|会社名|勤務先|所属|組織"
    ),
    Field.DEPARTMENT: (
        "department|organization department|abteilung|service|departement|departamento|reparto|"
        "dipartimento|afdeling|部署|部署名"
    ),
    Field.TITLE: (
        "title|job title|position|role|job role|organization title|occupation|job|titel|"
        "berufsbezeichnung|beruf|funktion|stelle|rolle|poste|fonction|titre|metier|cargo|puesto|"
        "titulo|ruolo|qualifica|posizione|titolo|funcao|functie|functietitel|rol|役職|職種|肩書き"
    ),
    Field.HEADLINE: "headline|tagline|kurzprofil|slogan",
    Field.INDUSTRY: (
        "industry|branche|secteur|secteur d activite|sector|industria|settore|setor|業種|業界"
    ),
    Field.SENIORITY: "seniority|senioritat|anciennete|career level|job level|seniority level",
    Field.OFFERS: "offers|offering|what i offer|bietet|ich biete",
    Field.NEEDS: "needs|looking for|what i look for|what are you looking for|sucht|ich suche",
    Field.UID: "uid",
    Field.EMAIL: (
        "email|e mail|mail|email address|e mail address|mail address|primary email|"
        "secondary email|attendee email|guest email|mailadresse|e mail adresse|email adresse|"
        "courriel|adresse e mail|adresse email|adresse mail|adresse de messagerie|correo|"
        "correo electronico|direccion de correo electronico|indirizzo e mail|indirizzo email|"
        "posta elettronica|endereco de e mail|endereco de email|correio eletronico|e mailadres|"
        "emailadres|メールアドレス|メール|電子メール|eメール"
    ),
    Field.PHONE: (
        "phone|telephone|tel|phone number|telephone number|contact number|number|main phone|"
        "primary phone|company main phone|car phone|radio phone|callback|telefon|telefonnummer|"
        "rufnummer|numero de telephone|telefono|numero de telefono|numero di telefono|telefone|"
        "numero de telefone|telefoon|telefoonnummer|電話|電話番号"
    ),
    Field.LINK: (
        "url|website|web site|web page|webpage|web|homepage|home page|link|links|profile url|"
        "internet|webseite|internetseite|site web|site internet|page web|sitio web|pagina web|"
        "sito web|sito|site|webpagina|ウェブサイト|ウェブページ|ホームページ"
    ),
    Field.STREET: (
        "street|street address|address|address line|address street|postal address|strasse|adresse|"
        "anschrift|postanschrift|rue|adresse postale|calle|direccion|domicilio|via|indirizzo|rua|"
        "endereco|morada|straat|adres|住所|番地"
    ),
    Field.BOX: "po box|post office box|postfach|boite postale|apartado|casella postale|postbus",
    Field.CITY: (
        "city|town|locality|address city|ort|stadt|wohnort|ville|ciudad|localidad|citta|cidade|"
        "localidade|plaats|stad|woonplaats|市区町村|location|geo location|standort|lieu|ubicacion|"
        "localita|localizacao|locatie"
    ),
    Field.REGION: (
        "state|region|province|county|state province|address state|bundesland|kanton|departement|"
        "provincia|estado|comunidad|regione|distrito|provincie|staat|都道府県"
    ),
    Field.POSTAL_CODE: (
        "postal code|postcode|post code|zip|zip code|zipcode|plz|postleitzahl|code postal|"
        "codigo postal|cap|codice postale|cep|郵便番号"
    ),
    Field.COUNTRY: "country|country region|land|pays|pais|paese|nazione|国|国名",
    Field.BIRTHDAY: (
        "birthday|birth date|date of birth|birthdate|geburtstag|geburtsdatum|anniversaire|"
        "date de naissance|cumpleanos|fecha de nacimiento|compleanno|data di nascita|aniversario|"
        "data de nascimento|verjaardag|geboortedatum|誕生日|生年月日"
    ),
    Field.BIRTH_YEAR: "birth year|geburtsjahr|annee de naissance",
    Field.BIRTH_MONTH: "birth month|geburtsmonat|mois de naissance",
    Field.BIRTH_DAY: "birth day|geburtstag tag|jour de naissance",
    Field.TAGS: (
        "tags|labels|categories|category|groups|group membership|keywords|kategorien|gruppen|"
        "schlagworte|etiquettes|groupes|etiquetas|categorias|grupos|etichette|categorie|gruppi|"
        "labels|categorieen|グループ|タグ|分類"
    ),
    Field.NOTE: (
        "note|notes|comment|comments|remarks|background|description|summary|bio|notizen|notiz|"
        "bemerkung|bemerkungen|kommentar|remarques|commentaire|commentaires|notas|comentario|"
        "comentarios|osservazioni|commenti|observacoes|notities|opmerkingen|備考|メモ"
    ),
    Field.CONNECTED_ON: "connected on",
    Field.ADMISSION: (
        "secret|qr code url|qr code|ticket secret|barcode|barcodes|ticket barcode|ticket code|"
        "check in url|checkin url|ticket url|geheimnis|ticket geheimnis|qr code inhalt"
    ),
    Field.STATUS: (
        "attendee status|approval status|registration status|order status|ticket status|rsvp|"
        "rsvp status|attendance status|teilnahmestatus|bestellstatus|anmeldestatus"
    ),
    Field.COMES_AS: (
        "ticket name|ticket type|ticketart|tickettyp|product|produkt|attendee type|"
        "registration type|speaker|is speaker|presenter|referent|referentin|vortragende"
    ),
    Field.IGNORED: (
        "e mail type|e mail display name|email type|email display name|phonetic first name|"
        "phonetic middle name|phonetic last name|file as|yomi name|given name yomi|"
        "additional name yomi|family name yomi|initials|short name|maiden name|photo|"
        "assistant s phone|assistant s name|manager s name|internet free busy|event name|"
        "order code|api id|eth address|solana address|company yomi|"
        "screen name|spouse|children|referred by|office location|custom source|seat name"
    ),
}
# Words beside another name that say which of several it is.
QUALIFIERS: dict[str, str] = {
    "work": (
        "work business office company geschaftlich dienstlich arbeit buro professionnel pro "
        "bureau trabajo lavoro ufficio trabalho werk zakelijk organization"
    ),
    "home": "home private personal privat personnel domicile casa particular prive thuis 自宅",
    "other": "other andere weitere autre otro altro outro overig その他",
    "mobile": (
        "mobile cell cellphone handy mobil mobiltelefon mobilnummer portable movil cellulare "
        "celular telemovel mobiel gsm 携帯 携帯電話"
    ),
    "fax": "fax telefax faxnummer ファックス",
    "pager": "pager",
    "": "primary secondary main preferred attendee contact your alternate billing shipping",
}
# Numbers that need no other word.
PHONE_LABELS = frozenset({"mobile", "fax", "pager"})
# Sites as column names, alone or within a question.
SITES = {
    "linkedin": "LinkedIn",
    "github": "GitHub",
    "gitlab": "GitLab",
    "twitter": "X",
    "mastodon": "Mastodon",
    "bluesky": "Bluesky",
    "xing": "XING",
    "instagram": "Instagram",
    "facebook": "Facebook",
}
# Words that tell what a question asks for, tried in this order.
QUESTIONS = (
    ("job title", Field.TITLE),
    ("your role", Field.TITLE),
    ("position", Field.TITLE),
    ("company", Field.ORGANISATION),
    ("organization", Field.ORGANISATION),
    ("organisation", Field.ORGANISATION),
    ("employer", Field.ORGANISATION),
    ("where do you work", Field.ORGANISATION),
    ("website", Field.LINK),
    ("phone number", Field.PHONE),
    ("pronouns", Field.PRONOUNS),
    ("looking for", Field.NEEDS),
)
