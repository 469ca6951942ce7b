//! A service on tokio: a page arrives on a connection, its article goes back as JSON. Reading a page is work for the
//! processor, so it is done where it holds up no other connection, and only as much of it at a time as there are cores.
//!
//!     cargo run -p warta-cli --example tokio_service -- 127.0.0.1:7878
//!     nc -N 127.0.0.1 7878 < page.html

use std::error::Error;
use std::sync::Arc;
use std::thread::available_parallelism;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use warta::{Extractor, Limits};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:7878".to_owned());
    let listener = TcpListener::bind(&address).await?;
    let extractor = Extractor::default();
    let cores = Arc::new(Semaphore::new(available_parallelism().map_or(1, usize::from)));
    println!("listening on {}", listener.local_addr()?);
    loop {
        let (connection, _) = listener.accept().await?;
        let (extractor, cores) = (extractor.clone(), cores.clone());
        tokio::spawn(async move {
            if let Err(error) = answer(connection, extractor, cores).await {
                eprintln!("{error}");
            }
        });
    }
}

async fn answer(
    mut connection: TcpStream,
    extractor: Extractor,
    cores: Arc<Semaphore>,
) -> Result<(), Box<dyn Error + Send + Sync>> {
    let mut page = Vec::new();
    let limit = Limits::default().input_bytes as u64;
    (&mut connection).take(limit + 1).read_to_end(&mut page).await?;
    let permit = cores.acquire_owned().await?;
    let read = tokio::task::spawn_blocking(move || {
        let read = extractor.extract(page);
        drop(permit);
        read
    });
    let json = match read.await? {
        Ok(article) => serde_json::to_vec(&article)?,
        Err(error) => serde_json::to_vec(&serde_json::json!({"kind": error.kind(), "message": error.to_string()}))?,
    };
    connection.write_all(&json).await?;
    Ok(())
}
