//! Passkeys, with a device made of software: what signs in, and all that does not.

use crate::users::{House, PASSWORD, name};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use p256::ecdsa::signature::Signer;
use sha2::{Digest, Sha256};
use tarazy_desk::{Actor, Desk, DeskError, PasskeyAsked, PasskeyMade, PasskeyShown, PasskeySite};
use tarazy_model::UserRole;

const USER_PRESENT: u8 = 1;
const USER_VERIFIED: u8 = 4;
const CREDENTIAL: u8 = 64;

fn site() -> PasskeySite {
    PasskeySite { name: "record.example.org".into(), origin: "https://record.example.org".into() }
}

enum Key {
    Es256(p256::ecdsa::SigningKey),
    EdDsa(ed25519_dalek::SigningKey),
}

/// A device with one passkey, and what it and its browser say; a test bends one thing.
struct Device {
    key: Key,
    id: Vec<u8>,
    handle: String,
    counter: u32,
    flags: u8,
    site: String,
    origin: String,
    kind: Option<&'static str>,
    more: &'static str,
    behind: Vec<u8>,
}

impl Device {
    fn new(seed: u8) -> Self {
        Self::with(seed, Key::Es256(p256::ecdsa::SigningKey::from_slice(&[seed; 32]).unwrap()))
    }

    fn with(seed: u8, key: Key) -> Self {
        let site = site();
        Self {
            key,
            id: vec![seed; 32],
            handle: String::new(),
            counter: 1,
            flags: USER_PRESENT | USER_VERIFIED,
            site: site.name,
            origin: site.origin,
            kind: None,
            more: "",
            behind: Vec::new(),
        }
    }

    fn client(&self, kind: &str, challenge: &str) -> Vec<u8> {
        let (kind, origin) = (self.kind.unwrap_or(kind), &self.origin);
        let more = self.more;
        format!(r#"{{"type":"{kind}","challenge":"{challenge}","origin":"{origin}"{more}}}"#).into_bytes()
    }

    fn says(&self, flags: u8, behind: &[u8]) -> Vec<u8> {
        let to = Sha256::digest(self.site.as_bytes());
        [to.as_slice(), &[flags], &self.counter.to_be_bytes(), behind].concat()
    }

    fn credential(&self) -> Vec<u8> {
        let length = u16::try_from(self.id.len()).unwrap().to_be_bytes();
        let key = match &self.key {
            Key::Es256(key) => {
                let point = key.verifying_key().to_sec1_point(false);
                let (x, y) = (point.x().unwrap(), point.y().unwrap());
                let head: &[u8] = &[0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 0x20];
                [head, x, &[0x22, 0x58, 0x20], y].concat()
            }
            Key::EdDsa(key) => {
                let head: &[u8] = &[0xa4, 1, 1, 3, 0x27, 0x20, 6, 0x21, 0x58, 0x20];
                [head, key.verifying_key().as_bytes()].concat()
            }
        };
        [&[0; 16], length.as_slice(), &self.id, &key, &self.behind].concat()
    }

    fn makes(&mut self, asked: &PasskeyAsked) -> PasskeyMade {
        self.handle.clone_from(&asked.handle);
        PasskeyMade {
            handle: asked.handle.clone(),
            client: BASE64.encode(self.client("webauthn.create", &asked.challenge)),
            device: BASE64.encode(self.says(self.flags | CREDENTIAL, &self.credential())),
        }
    }

    fn shows(&self, challenge: &str) -> PasskeyShown {
        let (client, said) = (self.client("webauthn.get", challenge), self.says(self.flags, &self.behind));
        let signed = [said.as_slice(), &Sha256::digest(&client)].concat();
        let signature = match &self.key {
            Key::Es256(key) => {
                let signature: p256::ecdsa::Signature = key.sign(&signed);
                signature.to_der().as_bytes().to_vec()
            }
            Key::EdDsa(key) => key.sign(&signed).to_bytes().to_vec(),
        };
        PasskeyShown {
            id: BASE64.encode(&self.id),
            handle: self.handle.clone(),
            client: BASE64.encode(client),
            device: BASE64.encode(said),
            signature: BASE64.encode(signature),
        }
    }
}

fn added(desk: &Desk, device: &mut Device) -> Result<(), DeskError> {
    let asked = desk.begin_passkey("a device", PASSWORD, &site()).unwrap();
    desk.add_passkey("a device", &device.makes(&asked), &site())
}

/// Signs in with a device that counts on, as it should.
fn enters(house: &House, device: &mut Device) -> Result<Desk, DeskError> {
    device.counter += 1;
    let shown = device.shows(&house.desk().passkey_challenge(&site())?);
    let token = house.desk().sign_in_with_passkey(&shown, &site())?;
    house.desk().for_session(Some(&token))
}

fn house(device: &mut Device) -> House {
    let house = House::new();
    house.invite("Bakyt", UserRole::Reviewer);
    added(&house.of("Bakyt"), device).unwrap();
    house
}

#[test]
fn a_passkey_signs_in_without_name_password_or_code() {
    let eddsa = ed25519_dalek::SigningKey::from_bytes(&[9; 32]);
    for mut device in [Device::new(7), Device::with(9, Key::EdDsa(eddsa))] {
        let house = house(&mut device);
        let own = house.of("Bakyt");
        own.propose_second_factor(PASSWORD).unwrap();
        let desk = enters(&house, &mut device).unwrap();
        assert_eq!((desk.who().name.as_str(), desk.who().role), ("Bakyt", UserRole::Reviewer));
        let page = desk.account(None).unwrap();
        assert_eq!((page.passkeys.len(), page.passkeys[0].name.as_str()), (1, "a device"));
        assert!(page.passkeys[0].used.is_some() && page.passkeys[0].site == "record.example.org");
        enters(&house, &mut device).unwrap();
        assert_eq!(house.desk().verify().unwrap().problems, Vec::<String>::new());
    }
    // Passkeys that are on several devices do not count.
    let mut copied = Device { counter: 0, ..Device::new(8) };
    let house = house(&mut copied);
    for _ in 0..2 {
        let shown = copied.shows(&house.desk().passkey_challenge(&site()).unwrap());
        house.desk().sign_in_with_passkey(&shown, &site()).unwrap();
    }
}

/// A way to make a passkey that must not do.
type BentMaking = (&'static str, fn(&mut Device));

/// A way to sign in that must not do.
type Bent = (&'static str, fn(&mut Device, &mut String, &House));

const BENT: [Bent; 18] = [
    ("another origin", |device, _, _| device.origin = "https://record.example.org.evil.example".into()),
    ("the origin without TLS", |device, _, _| device.origin = "http://record.example.org".into()),
    ("a challenge that is not ours", |_, challenge, _| *challenge = BASE64.encode([1; 56])),
    ("a challenge of another server", |_, challenge, _| {
        *challenge = House::new().desk().passkey_challenge(&site()).unwrap();
    }),
    ("a challenge for another site", |_, challenge, house| {
        let other = PasskeySite { name: "example.org".into(), origin: site().origin };
        *challenge = house.desk().passkey_challenge(&other).unwrap();
    }),
    ("a challenge for adding one", |_, challenge, house| {
        *challenge = house.of("Bakyt").begin_passkey("x", PASSWORD, &site()).unwrap().challenge;
    }),
    ("a challenge of five minutes ago", |_, _, house| house.later(301)),
    ("an answer to another site", |device, _, _| device.site = "example.org".into()),
    ("a user whom the device does not know", |device, _, _| device.flags = USER_PRESENT),
    ("a user who is not there", |device, _, _| device.flags = USER_VERIFIED),
    ("a copy that was never meant to be", |device, _, _| device.flags |= 1 << 4),
    ("a counter that stands still", |device, _, _| device.counter -= 1),
    ("a counter that goes back", |device, _, _| device.counter = 0),
    ("another key", |device, _, _| device.key = Device::new(5).key),
    ("another user", |device, _, _| device.handle = BASE64.encode([1; 16])),
    ("an unknown passkey", |device, _, _| device.id = vec![5; 32]),
    ("what is made, for what is shown", |device, _, _| device.kind = Some("webauthn.create")),
    ("a frame of another site", |device, _, _| device.more = ",\"crossOrigin\":true"),
];

#[test]
fn what_is_bent_in_any_one_way_signs_nobody_in() {
    for (how, bend) in BENT {
        let mut device = Device::new(7);
        let house = house(&mut device);
        enters(&house, &mut device).unwrap();
        device.counter += 1;
        let mut challenge = house.desk().passkey_challenge(&site()).unwrap();
        bend(&mut device, &mut challenge, &house);
        let refused = house.desk().sign_in_with_passkey(&device.shows(&challenge), &site());
        assert!(matches!(refused, Err(DeskError::NotSignedIn(_))), "{how}: {refused:?}");
    }
}

#[test]
fn an_answer_serves_once_and_not_with_a_part_of_another() {
    let mut device = Device::new(7);
    let house = house(&mut device);
    let enter = |shown: &PasskeyShown| house.desk().sign_in_with_passkey(shown, &site());
    let challenge = || house.desk().passkey_challenge(&site()).unwrap();
    device.counter += 1;
    let (good, first) = (device.shows(&challenge()), challenge());
    enter(&good).unwrap();
    assert!(enter(&good).is_err(), "again");
    device.counter += 1;
    let other = device.shows(&first);
    for (how, mixed) in [
        ("client", PasskeyShown { client: device.shows(&challenge()).client, ..other.clone() }),
        ("device", PasskeyShown { device: good.device.clone(), ..other.clone() }),
        ("signature", PasskeyShown { signature: good.signature.clone(), ..other.clone() }),
        ("nothing", PasskeyShown::default()),
        ("no base64", PasskeyShown { client: "{}".into(), ..other.clone() }),
        ("short", PasskeyShown { device: BASE64.encode([0; 36]), ..other.clone() }),
    ] {
        assert!(enter(&mixed).is_err(), "{how}");
    }
    house.later(60);
    enter(&other).unwrap();
}

#[test]
fn a_passkey_ends_by_its_user_and_with_the_users_sign_in() {
    let mut device = Device::new(7);
    let first = house(&mut device);
    let no = first.of("Bakyt").account(None).unwrap().passkeys[0].no;
    assert!(first.of("Admin").end_own_passkey(no).is_err(), "another's");
    first.of("Bakyt").end_own_passkey(no).unwrap();
    assert!(enters(&first, &mut device).is_err());

    let mut device = Device::new(7);
    let second = house(&mut device);
    second.desk().set_disabled(&name("Bakyt"), true, &Actor::default()).unwrap();
    assert!(enters(&second, &mut device).is_err(), "disabled");
    second.desk().set_disabled(&name("Bakyt"), false, &Actor::default()).unwrap();
    second.later(60);
    enters(&second, &mut device).unwrap();
    second.desk().reset(&name("Bakyt"), &Actor::default()).unwrap();
    second.later(60);
    assert!(enters(&second, &mut device).is_err(), "reset");
    assert_eq!(second.desk().verify().unwrap().problems, Vec::<String>::new());
}

#[test]
fn a_passkey_is_added_by_who_gave_the_password_with_what_was_asked_for_alone() {
    let house = House::new();
    house.invite("Bakyt", UserRole::Reader);
    let (own, other) = (house.of("Bakyt"), house.of("Admin"));
    assert!(own.begin_passkey("x", "a wrong password", &site()).is_err());
    assert!(own.begin_passkey("", PASSWORD, &site()).is_err());
    assert!(house.desk().for_session(None).unwrap().begin_passkey("x", PASSWORD, &site()).is_err());
    let bent: [BentMaking; 9] = [
        ("another origin", |device| device.origin = "https://example.org".into()),
        ("another site", |device| device.site = "example.org".into()),
        ("a user it does not know", |device| device.flags = USER_PRESENT),
        ("what is shown, for what is made", |device| device.kind = Some("webauthn.get")),
        ("bytes behind", |device| device.behind = vec![0]),
        ("a short id", |device| device.id = vec![1; 8]),
        ("a frame", |device| device.more = ",\"crossOrigin\":true"),
        ("a page around", |device| device.more = ",\"topOrigin\":\"https://example.org\""),
        ("an id twice said", |device| device.more = ",\"origin\":\"https://record.example.org\""),
    ];
    for (how, bend) in bent {
        let mut device = Device::new(3);
        bend(&mut device);
        assert!(matches!(added(&own, &mut device), Err(DeskError::Invalid(_))), "{how}");
    }
    let mut device = Device::new(7);
    let asked = own.begin_passkey("x", PASSWORD, &site()).unwrap();
    let made = device.makes(&asked);
    assert!(other.add_passkey("x", &made, &site()).is_err(), "asked of another user");
    let renamed = PasskeyMade { handle: BASE64.encode([1; 16]), ..made.clone() };
    assert!(own.add_passkey("x", &renamed, &site()).is_err(), "another name of the user");
    let mut said = BASE64.decode(&made.device).unwrap();
    for (at, how) in
        [(said.len() - 1, "a point off the curve"), (37 + 16 + 2 + 32 + 4, "another kind of key")]
    {
        said[at] ^= 1;
        let bent = PasskeyMade { device: BASE64.encode(&said), ..made.clone() };
        assert!(own.add_passkey("x", &bent, &site()).is_err(), "{how}");
        said[at] ^= 1;
    }
    own.add_passkey("x", &made, &site()).unwrap();
    assert!(own.add_passkey("x", &made, &site()).is_err(), "again");
    assert!(added(&own, &mut device).unwrap_err().to_string().contains("known already"));
    let second = own.begin_passkey("y", PASSWORD, &site()).unwrap();
    assert_eq!((second.known, second.handle), (vec![BASE64.encode([7; 32])], asked.handle));
    (0..9).for_each(|n| added(&own, &mut Device::new(20 + n)).unwrap());
    assert!(own.begin_passkey("z", PASSWORD, &site()).unwrap_err().to_string().contains("10 passkeys"));
}

#[test]
fn guesses_wait_and_a_passkey_that_is_one_never_does() {
    let mut device = Device::new(7);
    let house = house(&mut device);
    let guess = || house.desk().sign_in_with_passkey(&PasskeyShown::default(), &site()).unwrap_err();
    let waits = (0..6).filter(|_| matches!(guess(), DeskError::TooSoon(_))).count();
    assert!(waits >= 2, "{waits}");
    enters(&house, &mut device).unwrap();
}
