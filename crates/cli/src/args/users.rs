//! Options of `users`.

use clap::{Args, Subcommand, ValueEnum};
use tarazy_model::{TokenScopes, UserName, UserRole};

/// Options of `users`.
#[derive(Args, Debug)]
pub(crate) struct Users {
    /// What to do.
    #[command(subcommand)]
    pub(crate) act: UsersAct,
}

/// Something done to users.
#[derive(Debug, Subcommand)]
pub(crate) enum UsersAct {
    /// List the users: name, role, whether they can sign in.
    List {
        /// One JSON object a user, one a line.
        #[arg(long)]
        json: bool,
    },
    /// Invite a user; prints a one-time code that sets the password. The first must be an admin.
    Invite {
        /// The name; it stands in every review, and cannot be changed.
        #[arg(value_name = "NAME")]
        name: UserName,
        /// The role: reader, contributor, reviewer, editor or admin.
        #[arg(long, default_value = "reader", value_name = "ROLE")]
        role: UserRole,
    },
    /// Give a user another role; the user's sessions end.
    Role {
        /// The name.
        #[arg(value_name = "NAME")]
        name: UserName,
        /// The role: reader, contributor, reviewer, editor or admin.
        #[arg(value_name = "ROLE")]
        role: UserRole,
    },
    /// Let a user no longer sign in; the user's sessions end.
    Disable {
        /// The name.
        #[arg(value_name = "NAME")]
        name: UserName,
    },
    /// Let a disabled user sign in again.
    Enable {
        /// The name.
        #[arg(value_name = "NAME")]
        name: UserName,
    },
    /// Print a one-time code by which a user sets another password; passkeys end at once, second factor and tokens with it.
    Reset {
        /// The name.
        #[arg(value_name = "NAME")]
        name: UserName,
    },
    /// Make a token by which a program signs in as a user; prints it, once.
    Token {
        /// The user's name.
        #[arg(value_name = "NAME")]
        name: UserName,
        /// What it is good for, with commas: read, candidates, check, submit, add, briefs, review, import.
        #[arg(long, default_value = "read", value_name = "SCOPE")]
        scope: TokenScopes,
        /// The days it is good for, at most 365.
        #[arg(long, default_value_t = tarazy_desk::DAYS, value_name = "DAYS")]
        days: u16,
        /// What it is for, by which it is known again.
        #[arg(long = "for", default_value = "made at the machine", value_name = "TEXT")]
        title: String,
    },
    /// List the tokens of all users: number, user, scope, last day, day it was last used.
    Tokens {
        /// One JSON object a token, one a line.
        #[arg(long)]
        json: bool,
    },
    /// End a token, by its number.
    EndToken {
        /// The number, as `users tokens` lists it.
        #[arg(value_name = "NUMBER")]
        no: u64,
    },
    /// Take a user into a group: what is sealed for a group is seen by its members alone.
    Join {
        /// The user's name.
        #[arg(value_name = "NAME")]
        name: UserName,
        /// The group; it is there as long as it has members.
        #[arg(value_name = "GROUP")]
        group: String,
    },
    /// Take a user out of a group.
    Leave {
        /// The user's name.
        #[arg(value_name = "NAME")]
        name: UserName,
        /// The group.
        #[arg(value_name = "GROUP")]
        group: String,
    },
    /// Open the record to visitors, who then see what is curated, or close it.
    Visitors {
        /// Open or closed.
        #[arg(value_name = "STATE")]
        to: Visitors,
    },
}

/// Whether visitors may read the record.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Visitors {
    /// They see what is curated.
    Open,
    /// They see nothing.
    Closed,
}
