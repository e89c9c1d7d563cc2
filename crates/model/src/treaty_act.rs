//! Treaty acts: what a State did under an instrument, and when.
//!
//! The kinds are those of the UN Treaty Handbook and the Vienna Convention on the Law of Treaties
//! (articles 2, 11-16, 18-23). Status on a day is computed from acts and never stored.

use crate::{Date, StateCode};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The short name of an instrument, such as `CAT` or `ICCPR-OP1`; those Tarazy knows are in
/// `vocab/instruments.tsv`, others are kept as they come.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct InstrumentCode(String);

impl InstrumentCode {
    /// Takes a short name.
    pub fn new(code: impl Into<String>) -> Self {
        Self(code.into())
    }

    /// The short name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for InstrumentCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for InstrumentCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The kind of act.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActKind {
    /// Signature: an intention, and no bond yet.
    #[default]
    Signature,
    /// Ratification after signature.
    Ratification,
    /// Accession without signature.
    Accession,
    /// Succession to a treaty that bound the predecessor.
    Succession,
    /// Succession to the predecessor's signature: no bond yet.
    SuccessionToSignature,
    /// Acceptance.
    Acceptance,
    /// Approval.
    Approval,
    /// Signature that binds by itself.
    DefinitiveSignature,
    /// Formal confirmation, the act of an international organisation.
    FormalConfirmation,
    /// Provisional application.
    ProvisionalApplication,
    /// Consent under a simplified procedure.
    SimplifiedProcedure,
    /// Application undertaken towards an agency.
    Application,
    /// Consent to be bound by an act the source does not name: "is a party to", "joined" (Vienna Convention, article 11:
    /// by ratification, accession or any other means).
    Consent,
    /// Withdrawal or denunciation.
    Withdrawal,
    /// Reservation.
    Reservation,
    /// Interpretative or other declaration.
    Declaration,
    /// Objection to another State's reservation.
    Objection,
    /// Acceptance of an optional procedure, such as individual communications.
    AcceptanceOfProcedure,
}

/// The text names no kind of act.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error(
    "an act is one of signature, ratification, accession, succession, acceptance, approval, withdrawal …; found: \"{0}\""
)]
pub struct ActKindError(pub String);

impl ActKind {
    /// Every kind.
    pub const ALL: [Self; 18] = [
        Self::Signature,
        Self::Ratification,
        Self::Accession,
        Self::Succession,
        Self::SuccessionToSignature,
        Self::Acceptance,
        Self::Approval,
        Self::DefinitiveSignature,
        Self::FormalConfirmation,
        Self::ProvisionalApplication,
        Self::SimplifiedProcedure,
        Self::Application,
        Self::Consent,
        Self::Withdrawal,
        Self::Reservation,
        Self::Declaration,
        Self::Objection,
        Self::AcceptanceOfProcedure,
    ];

    /// The name used in files and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Signature => "signature",
            Self::Ratification => "ratification",
            Self::Accession => "accession",
            Self::Succession => "succession",
            Self::SuccessionToSignature => "succession-to-signature",
            Self::Acceptance => "acceptance",
            Self::Approval => "approval",
            Self::DefinitiveSignature => "definitive-signature",
            Self::FormalConfirmation => "formal-confirmation",
            Self::ProvisionalApplication => "provisional-application",
            Self::SimplifiedProcedure => "simplified-procedure",
            Self::Application => "application",
            Self::Consent => "consent",
            Self::Withdrawal => "withdrawal",
            Self::Reservation => "reservation",
            Self::Declaration => "declaration",
            Self::Objection => "objection",
            Self::AcceptanceOfProcedure => "acceptance-of-procedure",
        }
    }

    /// Whether the act makes the State a signatory: an intention, and no bond yet.
    pub fn signs(self) -> bool {
        matches!(self, Self::Signature | Self::SuccessionToSignature)
    }

    /// Whether the act expresses consent to be bound (Vienna Convention, article 11).
    pub fn binds(self) -> bool {
        matches!(
            self,
            Self::Ratification
                | Self::Accession
                | Self::Succession
                | Self::Acceptance
                | Self::Approval
                | Self::DefinitiveSignature
                | Self::FormalConfirmation
                | Self::SimplifiedProcedure
                | Self::Consent
        )
    }
}

impl FromStr for ActKind {
    type Err = ActKindError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or_else(|| ActKindError(text.to_owned()))
    }
}

impl fmt::Display for ActKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An optional procedure that a State may accept under an instrument of human rights, by a declaration or by becoming
/// party to a protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Procedure {
    /// Communications of individuals, as under CAT, article 22.
    IndividualComplaints,
    /// Communications of one State against another, as under CAT, article 21.
    InterState,
    /// Inquiry into grave or systematic violations, as under CAT, article 20. Some instruments let a State opt out.
    Inquiry,
}

impl Procedure {
    /// Every procedure.
    pub const ALL: [Self; 3] = [Self::IndividualComplaints, Self::InterState, Self::Inquiry];

    /// The name used in files and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::IndividualComplaints => "individual-complaints",
            Self::InterState => "inter-state",
            Self::Inquiry => "inquiry",
        }
    }

    /// The name for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::IndividualComplaints => "individual complaints",
            Self::InterState => "inter-State complaints",
            Self::Inquiry => "inquiry",
        }
    }
}

/// The text names no procedure.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("a procedure is one of individual-complaints, inter-state, inquiry; found: \"{0}\"")]
pub struct ProcedureError(pub String);

impl FromStr for Procedure {
    type Err = ProcedureError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let named = Self::ALL.into_iter().find(|procedure| procedure.as_str() == text);
        named.ok_or_else(|| ProcedureError(text.to_owned()))
    }
}

impl fmt::Display for Procedure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One act of one State under one instrument, as one source gives it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TreatyAct {
    /// Who acted; `None` where the source leaves it open, as a table with a lost column does.
    pub state: Option<StateCode>,
    /// Under which instrument, where it is known to the vocabulary.
    pub instrument: Option<InstrumentCode>,
    /// The instrument's name as the source writes it.
    pub instrument_written: String,
    /// What was done.
    pub act: ActKind,
    /// When.
    pub date: Option<Date>,
    /// The text of a reservation, declaration or objection.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The articles a reservation, declaration or objection is about, as written without the word: `20`, `30 (1)`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub articles: Vec<String>,
    /// To whose reservation an objection is made.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub towards: Vec<StateCode>,
    /// The procedure that is accepted, or, where the account denies it or the act is a reservation, is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub procedure: Option<Procedure>,
}
