//! `twostep import`

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Cursor, Read, Write},
    path::PathBuf,
    sync::Arc,
};

use twostep::{
    app::{Importer, Operator, Told},
    clock::SystemClock,
    config,
    entropy::SystemEntropy,
    import::from::{self, Converted, Source},
};

use crate::progress::Progress;

/// Where the accounts come from and what is done with them.
#[derive(clap::Args)]
pub(crate) struct ImportArguments {
    /// The file, or - for standard input
    file: PathBuf,
    /// What the file is, where it is another system's export
    #[arg(long, value_enum)]
    from: Option<Source>,
    /// With --from authelia: the file of users, which has their addresses and passwords
    #[arg(long, requires = "from")]
    users: Option<PathBuf>,
    /// With --from: print the records that the export becomes, and import nothing
    #[arg(long, requires = "from")]
    convert: bool,
    /// Check everything and say what would become of it; nothing is stored
    #[arg(long)]
    dry_run: bool,
    /// Where a line is written for every record that makes no account; otherwise those that are refused are told on standard error
    #[arg(long)]
    report: Option<PathBuf>,
}

/// Records were refused, each of which the report names.
#[derive(Debug, thiserror::Error)]
#[error("{0} records were refused")]
pub(crate) struct SomeRefused(u64);

pub(crate) async fn import(arguments: ImportArguments) -> Result<(), Box<dyn std::error::Error>> {
    let mut report = Report::open(&arguments)?;
    let (from, size): (Box<dyn BufRead>, u64) = match arguments.from {
        None => open(&arguments.file)?,
        Some(source) => {
            let converted = convert(source, &arguments)?;
            for note in &converted.notes {
                report.say(note)?;
            }
            let mut lines = Vec::new();
            for record in &converted.records {
                serde_json::to_writer(&mut lines, record)?;
                lines.push(b'\n');
            }
            if arguments.convert {
                return Ok(io::stdout().write_all(&lines)?);
            }
            let size = u64::try_from(lines.len())?;
            (Box::new(Cursor::new(lines)), size)
        }
    };
    store(from, size, arguments.dry_run, &mut report).await
}

async fn store(
    from: Box<dyn BufRead>,
    size: u64,
    dry_run: bool,
    report: &mut Report,
) -> Result<(), Box<dyn std::error::Error>> {
    let config = config::from_environment(&config::variable)?;
    let mut operator = Operator::connect(&config, Arc::new(SystemClock)).await?;
    let progress = Progress::start();
    let mut broken = None;
    let mut tell = |line, told: Told| {
        if let Err(error) = report.tell(line, &told) {
            broken.get_or_insert(error);
        }
    };
    let imported = Importer::read(&mut operator, &config, &SystemEntropy, dry_run)?
        .import(from, &mut tell, &|_, bytes| progress.at("bytes read", bytes, size.max(bytes)))
        .await;
    drop(progress);
    operator.leave().await?;
    let outcome = imported?;
    println!("{}{outcome}", if dry_run { "dry run: " } else { "" });
    broken.map_or(Ok(()), Err)?;
    if outcome.refused > 0 { Err(SomeRefused(outcome.refused).into()) } else { Ok(()) }
}

fn convert(source: Source, arguments: &ImportArguments) -> Result<Converted, Box<dyn std::error::Error>> {
    let mut text = String::new();
    open(&arguments.file)?.0.read_to_string(&mut text)?;
    let users = arguments.users.as_ref().map(std::fs::read_to_string).transpose()?;
    Ok(from::convert(source, &text, users.as_deref())?)
}

/// The file and its size; 0 where that is not known.
fn open(file: &PathBuf) -> io::Result<(Box<dyn BufRead>, u64)> {
    if file.as_os_str() == "-" {
        return Ok((Box::new(BufReader::new(io::stdin())), 0));
    }
    let opened = File::open(file)
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", file.display())))?;
    let size = opened.metadata()?.len();
    Ok((Box::new(BufReader::with_capacity(1 << 16, opened)), size))
}

/// Where it is told what makes no account.
struct Report(Option<File>);

impl Report {
    fn open(arguments: &ImportArguments) -> io::Result<Self> {
        Ok(Self(arguments.report.as_ref().map(File::create).transpose()?))
    }

    /// Those that exist already are told in a file only: after an interruption they are many.
    fn tell(&mut self, line: u64, told: &Told) -> io::Result<()> {
        match (&self.0, told) {
            (None, Told::Exists) => Ok(()),
            _ => self.say(&format!("line {line}: {told}")),
        }
    }

    fn say(&mut self, sentence: &str) -> io::Result<()> {
        if let Some(file) = &mut self.0 {
            return writeln!(file, "{sentence}");
        }
        eprintln!("{sentence}");
        Ok(())
    }
}
